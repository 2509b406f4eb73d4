/** The hashes of the documents that the console sends, by audience: written by `npm run codegen`. */
export const consoleDocuments = {
  CAAMI: [
    // AccessLog
    'e4d62dc99fe213dbdac3219d4e285f73662ad261151059e9c6dc32d532edbda8',
    // AccessLogIntegrity
    '2c66ef8c500017c5afc0666d9f71daec6280915e675ec3932051ec2a2252cc12',
    // AnswerContest
    '2bf8d5166c0668f44dd28f952b3ff788421097042d07b8720a3d9349d0058e55',
    // Attestation
    '92e3263a34efd9052386e69e3d8d5e44b434da7908eb4b2aede27a732928fd11',
    // AttestationForm
    'b221174b182e886dc2b7d6ebe362b29c4084e79b7b202f548fcc5af685431366',
    // AttestationReminders
    '9ce543105a97cb1f44b5525ed80d1c9e38e904ca5305059caf32a0663f836c74',
    // Attestations
    '96c08734478c260c79ca1bedce6504c1522e84b1d9cf952357758a5ab33b7980',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    '38450e00b27944a99eb4e71aaa33d5024f5bef38de02a4570fd11e4d1dfb323f',
    // Balances
    'b675df5da36dc7e5c134e3d95c0163b0b73a6d196613a48da723f50ca8268e9e',
    // BlankAttestationForm
    '437401288314da765f6a4fd811c3033a806d0b49aa917cb803fa9189cb4bbe4a',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // CloseSettlement
    '7ec74386d92c538b1a2471c838a3b205969adc8e2f163ea94f3a2509671a6198',
    // Commitments
    'fca0429030061b2dbf7d7ae0701ebac7eebc40a6610edf7bea2e097aa71c9cfb',
    // CommitmentsOf
    '2691dfaaef75b91fd10c79e02119e2d28815476842501c4d04bd9fc140150232',
    // ConfirmProviderAccount
    'badd41e4f892a4281efe8ba6b039c807d2fb92f4f67806422d875d01137ddf6c',
    // Controls
    '2f6521ef439fbeb08e5bfc717a0736c408bb7a8605f2b4b2dbcc3e8fe80f8fbe',
    // Coverage
    '75b462fcd1f2d5ae527f0490973c02357bf2906a009ba86bb39a95e58f7537fa',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // DecideLine
    '994442663ca7ed9bbd55daec0b80c04ed51fa5f8673fec17d51d25b3aa7b1149',
    // Decision
    'af119ece5b1d1a0fd2b068f30f33800d2d344a581cbf3fb8f83d0611e4b463f2',
    // DecisionChanges
    '14cf7a605242d1df96931bef4f2c3a54bd1b38b29d94a93168d68843d62256ce',
    // DecisionHistory
    'bdc83560683293388f7197c8af652fa7a3350554ca586b25a021ebe1bd08abfe',
    // Decisions
    '50cd35a3250dda8bf4e1cb285ab3605566212c9a653385d4cfc187ace68e0c22',
    // DerogationAgreement
    '544343ec85df11453783bd5d309adf312efffeb2eb87de3df5210b88421c641c',
    // DerogationRequests
    '550a700f42cca30d7171e71da3bdeb77a1335adef7b9758c541649998293c588',
    // Derogations
    'c5a0f365cf5558d919a7f57966601c037ed7a32b2d66e5f4cfa13a0a0543599e',
    // EndMandate
    '10cdee8a037dbe7b6d5c0d7cda673ac8cb54137203daf7c673cdaa281fc60fea',
    // GrantMandate
    'a876406df037f2a07001038f64d2d94360a9e7c6c16eebe38301b8abd694131d',
    // Invoice
    'fd840d5e054b90b5d7dd5282d9a40df9f9dbcb83e86fa676c1d304346eb69c65',
    // InvoiceFile
    '2586e441616028af603a0d49516f7efa4480ee1d53affa083d46e534b088a3ce',
    // InvoiceFileAnswer
    '71817fda1a4571aa17f175a848cca40a6b012b5c38a4fb3c191aa4645e4209b1',
    // InvoiceFiles
    'b4c69680a8c94157dcf2c03003a1c4e899fe62c9ed31eb1a9fc04fa4ab334ca0',
    // InvoiceLine
    '3dd2c958eb965551317b971c15afb8593b9fabd305f4b5ec61e8e88804a23f7f',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // InvoicesOfFile
    'a26926447f08ba083647a24efa09002d057fdaab5821982ddf82567536340649',
    // LineRecoveryPreview
    '4496ad9d352a6f17b899a9a525de4f3d404f7368a6f0519c3427ad0a14a87bb7',
    // Mandates
    '39abac02cf222e0bbfecec93247240a6a2cc433237ab63d502820cb25d674518',
    // Nomenclature
    '4fb63da9087ec0db77ff1371aaf492920def40cdaa73f45c299e2ec16cf994ff',
    // OpenControl
    '0a4f5468717c945dd1af167dff98784010450d7faa1b7b9371476986bcbff8bf',
    // Payment
    'c2a18bc0a8c6827d138f22dddfed8227a10088d23769c5fceb34af7b775dcaa4',
    // PaymentFile
    '4c28e2cf7f8129603f9db9ccccfa00af72cc17c253614b5a6c987628acef80f8',
    // PaymentLines
    '0587099d1e8671b6389c55fb1feb0909ddd5539e696a87b2d6aba337465ffb54',
    // PaymentRunPreview
    '2c1ca77b708c7e027eabca5b4026c84be4cdb507314966ae5167c41478a9e0ed',
    // Payments
    'f4f0c6666d3bd989f0259371ba68d63ea37baddfca0867c92d88e1fe908515d7',
    // Person
    'ecb46226efa548446bdd7fbdd3aeae0aa384ad99d829fd08348c84ba779e9c6c',
    // Phases
    '5d03ceb97d26eb4330bab65192037e70d91e1b34009fcc662fd369ad22f91a63',
    // Provider
    'eada8b171d8681b1c507132b3a6b94b9393e919c58ae1812f7f2811130b5127a',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // RecordControl
    '8442c00512f25860328bb35c49e0fb266b8af1c720aaddec2753b62bf34148c1',
    // RecoverLine
    '44f416a01b63c1241d0b29b1898be33cfcc4d4720931435cc265bace73d43029',
    // RegisterProvider
    '3e49ad71fd2a0935588ddbcbf76e00410aae344470c2cd0699373b393c0a09f2',
    // ReviewSelectionPreview
    '84c43a9254eaa14a7b5b2e8ec7ebe114c9d10eed0b83193ea5ee5e5f988ca61a',
    // Rules
    '26b1128553d9ec546940d0495feba260cb7a52aa2b8e4f1ebba2bb86220f1843',
    // RunPayments
    'd57184e3c06395ec2fd44aa96ed6fce19849c7ea15d0cfd8e9f81cd9cedeaffa',
    // SelectForReview
    '2e7d1c12c2243a2aafee91fa4198289d327bd60fbf4d8f0f73825e6e2b5cb615',
    // Settlement
    '64389114eab850365f046835aec695f8ee4545323117bfca582277016ea9d69d',
    // SettlementClosingPreview
    '90f408c1f3de8abbb3d4e46682d148f6868335ee810a09a0e214d1596c6782ff',
    // SettlementCsv
    'ca30c3ab67bb575e44c81643d663db02c1c7e53b9fcd720523c058ab109a3274',
    // SettlementLines
    '91392e0c393a477193d296a4cf14abf4990c67cc317b7eb81b9d89d6e7f487b7',
    // Settlements
    '012bc585a3586ae61ab40f6933bd938d756cc4e941a9e0cb3efd9227e6d2ad09',
    // Spending
    'a43f1fd04b336336a22df8e7d051727326836da7826902bff502716c189cbeeb',
    // Tarify
    '9b490a04028966e7bd7142840e2a976344fc098e1c7e8efe1a0bd61d184b3966',
  ],
  CPAS: [
    // AccessAlerts
    'be3d20bfcde6605efef711685f133c311987aa31c7317181ef8d21a4221fe49c',
    // AccessLog
    'e4d62dc99fe213dbdac3219d4e285f73662ad261151059e9c6dc32d532edbda8',
    // AccessStatement
    'd684eecb223f2e3ba487600a1511fcc856562eae51695009bc58f9ff83c9a81e',
    // AnswerInspection
    '44b2dfb93751955c1bd75ee734c1560214032f1ec74a746d024842999b4e96d3',
    // AttachInspectionDocument
    'b141c0c5bf9e6b8b64473654be1ef12c7c151103f4691993855a452f4c02f36b',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    '38450e00b27944a99eb4e71aaa33d5024f5bef38de02a4570fd11e4d1dfb323f',
    // Balances
    'b675df5da36dc7e5c134e3d95c0163b0b73a6d196613a48da723f50ca8268e9e',
    // BlankAttestationForm
    '437401288314da765f6a4fd811c3033a806d0b49aa917cb803fa9189cb4bbe4a',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // CloseAccessAlert
    '279312829e61630c9548b650a98b1677efa9e51c8d250a78d9fbb13a86f9986e',
    // Commitments
    'fca0429030061b2dbf7d7ae0701ebac7eebc40a6610edf7bea2e097aa71c9cfb',
    // CommitmentsOf
    '2691dfaaef75b91fd10c79e02119e2d28815476842501c4d04bd9fc140150232',
    // ContestLine
    '4101f2f6d1d315ebeb5f466904b5e353ded5550160acb13a6d89306e5552dd99',
    // CopyDecision
    '92f899109ad184521effcec1cedec36450e458efb23b54108b631570bde17278',
    // Coverage
    '03f6f60332b592357866033476b9483ef31ad51af58d13980b4c659092d3fae5',
    // CpasMonths
    '2de715a76a478464f5119dedc454fde090cf47aa07fee9332727864c45914425',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // CpasSettlement
    '974661e5481ffd371ca5425f81df1268c3f6bb6a17a514444e49658c3001af3e',
    // CpasSettlementCsv
    'd9c551fab19b7c11a864a17f4ba6a09b37fe0b011c5f49ef16b254f79dd73a0b',
    // CpasSettlementLines
    '91571b7da0b815072eee55027039324422ca0135ecb68aa64c9bb4095c02fe71',
    // CreateDecision
    '405a024e28e00546bc7ba0b80e90f6930560b54eac863e88f7fa9814ec343c3c',
    // Decision
    '9a50cbf2bbc306ff342d10c8ad605d07ffa0e8662863a985f7ef1688923fda82',
    // DecisionChanges
    '14cf7a605242d1df96931bef4f2c3a54bd1b38b29d94a93168d68843d62256ce',
    // DecisionHistory
    '44d5580079770dae1f4f1e3fe6bcce244fddf433a1992461f8b93b23395ad99c',
    // DecisionVersions
    '913d41a76426f6750358133320d090f09d53428ff73763d1f7259144fcaaab1f',
    // Decisions
    '50cd35a3250dda8bf4e1cb285ab3605566212c9a653385d4cfc187ace68e0c22',
    // DerogationAgreement
    '544343ec85df11453783bd5d309adf312efffeb2eb87de3df5210b88421c641c',
    // DerogationRequests
    '550a700f42cca30d7171e71da3bdeb77a1335adef7b9758c541649998293c588',
    // ExtendDecision
    '90619a48cce04509787eaa3db309fbc654c4b3b84ea7c60192d61f5d23d42a5f',
    // InformationForm
    '7732a5754401b61d8982b9ab0cf1b26c72f3514f1b3d54f43dcdac4cc80d345a',
    // Inspection
    '59496a00d4c259127c0b3be4a8767e7851e4ae5da4b990d204c7e6a0aff591a0',
    // InspectionAttachment
    'a536c77c226e7d62e0259146d8fcede525683f28e9f90442d644e6a3cf6a04f9',
    // InspectionReport
    '324844d5f6dc35a1427bda699e61e97cdfe2b7b00d3888741cdb57832cd344b1',
    // Inspections
    'a51999f3a9820a5a57c67eceae4464ef410dce00171129ae1efba3f513a46f2d',
    // InvoiceLine
    '0cd0fd7ec77d80f2ecabe259c21e5c808cfad32f898a904fedb01668d6aa60ef',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // ManagingCpas
    'c5042935706e4ffe76738f79c80c94ab01ece085077ecd4527e60562297a4ed6',
    // ModifyDecision
    '17d8da897b425cafd480672d2008ae49791c3cce4268a486c1e8183b051f46ab',
    // Mutations
    '53ee6e37345d35748ae93ef96fbbaa3416c4ddf4a8c75d7ae66db1b18b69c7bf',
    // Nomenclature
    '4fb63da9087ec0db77ff1371aaf492920def40cdaa73f45c299e2ec16cf994ff',
    // PaperInvoicePreview
    '5089d2690bf4a96c6267dfbbc41553556f0b2e7cca9fd0a917798dc92c4343c5',
    // PaperInvoices
    '78998e5cbfd3cb58307944323c039a674ae71220383ae5c5a446d263859c368f',
    // PaperStatement
    '119b7f25c3caa87b3d77a2b2c56e5322e7b0d1e46edfeff544a11bde6761a800',
    // Person
    '07c48797d42860a75072aa923cc440dd812b600bb28109fc0555b8503dfa6c14',
    // Persons
    'f1552c0ab98c0ed973e383d113342180d616a6406883b0b062a01f771116456e',
    // Phases
    '5d03ceb97d26eb4330bab65192037e70d91e1b34009fcc662fd369ad22f91a63',
    // Provider
    'bd2628b9ebed4ca3108984829434c115bd2a8bf1a5710470da70e8ba4e2186fc',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // ReactivateDecision
    '5e88dd608fe6abb04482f9ec554baa9e951c92edbd33aee173653dc884c3d9f9',
    // RecordPaperInvoice
    '24179c6d078baab517f077ff9b3c7e09dc8ca0931ec927e82dca601ac0d6b612',
    // RegisterPerson
    '8be1b36474ba658b525059d80a5bfaaa470a12800772f1dd4495b265426db43c',
    // RemovePhoto
    'ec42754edbff0f49735b70b16a3003a124910143eb947d39cdceef1676c5fcf6',
    // RequestDerogation
    '031bb32cf6c35f3c20ef79362c9585c69e36c2139771ec863e1b3ee13c7c1cc4',
    // Rules
    '26b1128553d9ec546940d0495feba260cb7a52aa2b8e4f1ebba2bb86220f1843',
    // SetPhoto
    '8769bae9f9e4ddea58fc47d408397b9dddc37b5e881b2b8fe488dcefaffe1b3c',
    // SettleBalance
    '5cc9948756962601c5fd2f205bd5bb9a3fbae294c0b34cf55ca3eeffe9c409aa',
    // SimulateDecision
    'cfa63d9ef29030a13f4cf6b88f765da401994f4fe8b2c8f4bb1a607073c4d4aa',
    // SimulateModification
    '22add8f36fb2484e6ba85e225b3450707e7636337228d1d1cc1b8fc7126155f4',
    // Spending
    'a43f1fd04b336336a22df8e7d051727326836da7826902bff502716c189cbeeb',
    // StopDecision
    '3286223732848b12749e2f135fdecb8d72f4e9992fb075d728eba67859041131',
    // Tarify
    '9b490a04028966e7bd7142840e2a976344fc098e1c7e8efe1a0bd61d184b3966',
  ],
  SPP_IS: [
    // AcceptSettlement
    '9a4638a0bd703f6e81da77fd68701b50bd89831941f73043713e768575915c87',
    // AccessAlerts
    'be3d20bfcde6605efef711685f133c311987aa31c7317181ef8d21a4221fe49c',
    // AccessLog
    'e4d62dc99fe213dbdac3219d4e285f73662ad261151059e9c6dc32d532edbda8',
    // AccessLogIntegrity
    '2c66ef8c500017c5afc0666d9f71daec6280915e675ec3932051ec2a2252cc12',
    // AccessStatement
    'd684eecb223f2e3ba487600a1511fcc856562eae51695009bc58f9ff83c9a81e',
    // AttachInspectionDocument
    'b141c0c5bf9e6b8b64473654be1ef12c7c151103f4691993855a452f4c02f36b',
    // Attestation
    '92e3263a34efd9052386e69e3d8d5e44b434da7908eb4b2aede27a732928fd11',
    // AttestationForm
    'b221174b182e886dc2b7d6ebe362b29c4084e79b7b202f548fcc5af685431366',
    // AttestationReminders
    '9ce543105a97cb1f44b5525ed80d1c9e38e904ca5305059caf32a0663f836c74',
    // Attestations
    '96c08734478c260c79ca1bedce6504c1522e84b1d9cf952357758a5ab33b7980',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    '38450e00b27944a99eb4e71aaa33d5024f5bef38de02a4570fd11e4d1dfb323f',
    // Balances
    'b675df5da36dc7e5c134e3d95c0163b0b73a6d196613a48da723f50ca8268e9e',
    // BlankAttestationForm
    '437401288314da765f6a4fd811c3033a806d0b49aa917cb803fa9189cb4bbe4a',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // CloseAccessAlert
    '279312829e61630c9548b650a98b1677efa9e51c8d250a78d9fbb13a86f9986e',
    // CloseInspection
    'f32b978c77c51a6051d318d9f63a093fe8aeb0ea43ca8803dd38b387fbe21fe8',
    // Commitments
    'fca0429030061b2dbf7d7ae0701ebac7eebc40a6610edf7bea2e097aa71c9cfb',
    // CommitmentsOf
    '2691dfaaef75b91fd10c79e02119e2d28815476842501c4d04bd9fc140150232',
    // ConcludeInspectionItem
    '2dad3616d3e5a5ef1a7f221b5f5ddc203c1b3f40fad23daa91ffd7ff041f497f',
    // Controls
    '2f6521ef439fbeb08e5bfc717a0736c408bb7a8605f2b4b2dbcc3e8fe80f8fbe',
    // Coverage
    '03f6f60332b592357866033476b9483ef31ad51af58d13980b4c659092d3fae5',
    // CpasMonths
    '2de715a76a478464f5119dedc454fde090cf47aa07fee9332727864c45914425',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // CpasSettlement
    '974661e5481ffd371ca5425f81df1268c3f6bb6a17a514444e49658c3001af3e',
    // CpasSettlementCsv
    'd9c551fab19b7c11a864a17f4ba6a09b37fe0b011c5f49ef16b254f79dd73a0b',
    // CpasSettlementLines
    '91571b7da0b815072eee55027039324422ca0135ecb68aa64c9bb4095c02fe71',
    // Decision
    '9a50cbf2bbc306ff342d10c8ad605d07ffa0e8662863a985f7ef1688923fda82',
    // DecisionChanges
    '14cf7a605242d1df96931bef4f2c3a54bd1b38b29d94a93168d68843d62256ce',
    // DecisionHistory
    '44d5580079770dae1f4f1e3fe6bcce244fddf433a1992461f8b93b23395ad99c',
    // Decisions
    '50cd35a3250dda8bf4e1cb285ab3605566212c9a653385d4cfc187ace68e0c22',
    // DerogationAgreement
    '544343ec85df11453783bd5d309adf312efffeb2eb87de3df5210b88421c641c',
    // DerogationRequests
    '550a700f42cca30d7171e71da3bdeb77a1335adef7b9758c541649998293c588',
    // Derogations
    'c5a0f365cf5558d919a7f57966601c037ed7a32b2d66e5f4cfa13a0a0543599e',
    // GrantDerogation
    'e4af0bb0a96c1045f3b3ba642eaed8bfc343001878a7f322fa06805c5c28e907',
    // InspectPaperInvoice
    'bed0e72f1f10e802400587b11fb905e5c991577bd74f4baabe792a693c517684',
    // Inspection
    '59496a00d4c259127c0b3be4a8767e7851e4ae5da4b990d204c7e6a0aff591a0',
    // InspectionAttachment
    'a536c77c226e7d62e0259146d8fcede525683f28e9f90442d644e6a3cf6a04f9',
    // InspectionReport
    '324844d5f6dc35a1427bda699e61e97cdfe2b7b00d3888741cdb57832cd344b1',
    // InspectionSamplePreview
    'd461a19b46f37bbd69a71856f4f11af5f806222fefaf4bc5ca6302e34ed20430',
    // Inspections
    'a51999f3a9820a5a57c67eceae4464ef410dce00171129ae1efba3f513a46f2d',
    // Invoice
    'fd840d5e054b90b5d7dd5282d9a40df9f9dbcb83e86fa676c1d304346eb69c65',
    // InvoiceFile
    '2586e441616028af603a0d49516f7efa4480ee1d53affa083d46e534b088a3ce',
    // InvoiceFileAnswer
    '71817fda1a4571aa17f175a848cca40a6b012b5c38a4fb3c191aa4645e4209b1',
    // InvoiceFiles
    'b4c69680a8c94157dcf2c03003a1c4e899fe62c9ed31eb1a9fc04fa4ab334ca0',
    // InvoiceLine
    '83cab38a76ca0ad0db6ae1e59f70e866f615b34e11795c1973ccbd7c1911e0c5',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // InvoicesOfFile
    'a26926447f08ba083647a24efa09002d057fdaab5821982ddf82567536340649',
    // ManagingCpas
    'c5042935706e4ffe76738f79c80c94ab01ece085077ecd4527e60562297a4ed6',
    // Mandates
    '39abac02cf222e0bbfecec93247240a6a2cc433237ab63d502820cb25d674518',
    // Mutations
    '53ee6e37345d35748ae93ef96fbbaa3416c4ddf4a8c75d7ae66db1b18b69c7bf',
    // Nomenclature
    '4fb63da9087ec0db77ff1371aaf492920def40cdaa73f45c299e2ec16cf994ff',
    // OpenInspection
    '2bae169eca221b2f3f4bc6085f793a761c82ffa0cb188036439865763d20eefa',
    // PaperInspectionPreview
    '6d0db744a460199e29a8695cbc206019d6f8614714cbcc789a67b96271e19a77',
    // PaperInvoices
    '78998e5cbfd3cb58307944323c039a674ae71220383ae5c5a446d263859c368f',
    // PaperStatement
    '119b7f25c3caa87b3d77a2b2c56e5322e7b0d1e46edfeff544a11bde6761a800',
    // Payment
    'c2a18bc0a8c6827d138f22dddfed8227a10088d23769c5fceb34af7b775dcaa4',
    // PaymentLines
    '0587099d1e8671b6389c55fb1feb0909ddd5539e696a87b2d6aba337465ffb54',
    // Payments
    'f4f0c6666d3bd989f0259371ba68d63ea37baddfca0867c92d88e1fe908515d7',
    // Person
    '07c48797d42860a75072aa923cc440dd812b600bb28109fc0555b8503dfa6c14',
    // Persons
    'f1552c0ab98c0ed973e383d113342180d616a6406883b0b062a01f771116456e',
    // Phases
    '5d03ceb97d26eb4330bab65192037e70d91e1b34009fcc662fd369ad22f91a63',
    // Provider
    '968bf08aa47e29b46f6002b4df4b0548baac102ab3133e83ed8579cf7c29f639',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // Rules
    '26b1128553d9ec546940d0495feba260cb7a52aa2b8e4f1ebba2bb86220f1843',
    // Settlement
    '64389114eab850365f046835aec695f8ee4545323117bfca582277016ea9d69d',
    // SettlementAcceptancePreview
    '7081e36d8103eb14dece1f231361df63db3f1a6e724e6a5006ac57bbb9290716',
    // SettlementCsv
    'ca30c3ab67bb575e44c81643d663db02c1c7e53b9fcd720523c058ab109a3274',
    // SettlementLines
    '91392e0c393a477193d296a4cf14abf4990c67cc317b7eb81b9d89d6e7f487b7',
    // Settlements
    '012bc585a3586ae61ab40f6933bd938d756cc4e941a9e0cb3efd9227e6d2ad09',
    // ShareInspection
    '5e5af7bbd2a8271ee80ef7da5957c161b70627be6b136e44bd31c4bf5857c285',
    // SimulateDecision
    'cfa63d9ef29030a13f4cf6b88f765da401994f4fe8b2c8f4bb1a607073c4d4aa',
    // SimulateModification
    '22add8f36fb2484e6ba85e225b3450707e7636337228d1d1cc1b8fc7126155f4',
    // Spending
    'a43f1fd04b336336a22df8e7d051727326836da7826902bff502716c189cbeeb',
    // Tarify
    '9b490a04028966e7bd7142840e2a976344fc098e1c7e8efe1a0bd61d184b3966',
  ],
  PROVIDER: [
    // AccessLog
    'e4d62dc99fe213dbdac3219d4e285f73662ad261151059e9c6dc32d532edbda8',
    // AnswerControl
    '1bc7017a34ca4366d665e9496880471bbe61b58ea5a6416d9f0a898e6734b2b2',
    // AnswerInspection
    '44b2dfb93751955c1bd75ee734c1560214032f1ec74a746d024842999b4e96d3',
    // AttachInspectionDocument
    'b141c0c5bf9e6b8b64473654be1ef12c7c151103f4691993855a452f4c02f36b',
    // Attestation
    '92e3263a34efd9052386e69e3d8d5e44b434da7908eb4b2aede27a732928fd11',
    // AttestationForm
    'b221174b182e886dc2b7d6ebe362b29c4084e79b7b202f548fcc5af685431366',
    // AttestationReminders
    '9ce543105a97cb1f44b5525ed80d1c9e38e904ca5305059caf32a0663f836c74',
    // Attestations
    '96c08734478c260c79ca1bedce6504c1522e84b1d9cf952357758a5ab33b7980',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    '38450e00b27944a99eb4e71aaa33d5024f5bef38de02a4570fd11e4d1dfb323f',
    // Balances
    'b675df5da36dc7e5c134e3d95c0163b0b73a6d196613a48da723f50ca8268e9e',
    // BlankAttestationForm
    '437401288314da765f6a4fd811c3033a806d0b49aa917cb803fa9189cb4bbe4a',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // Commitments
    'fca0429030061b2dbf7d7ae0701ebac7eebc40a6610edf7bea2e097aa71c9cfb',
    // CommitmentsOf
    '2691dfaaef75b91fd10c79e02119e2d28815476842501c4d04bd9fc140150232',
    // Controls
    '2f6521ef439fbeb08e5bfc717a0736c408bb7a8605f2b4b2dbcc3e8fe80f8fbe',
    // Coverage
    '3654bb2115f22d92a8bdc6f88cbcecf958a9f7f8db9d808a8bf9d727d90945bd',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // DerogationAgreement
    '544343ec85df11453783bd5d309adf312efffeb2eb87de3df5210b88421c641c',
    // DerogationRequests
    '550a700f42cca30d7171e71da3bdeb77a1335adef7b9758c541649998293c588',
    // Derogations
    'c5a0f365cf5558d919a7f57966601c037ed7a32b2d66e5f4cfa13a0a0543599e',
    // EfactFilePreview
    '974ebffb245abc0d58075743a10713ba6dae2edfe56a295f87db7f90bb8cb30b',
    // EndMandate
    '10cdee8a037dbe7b6d5c0d7cda673ac8cb54137203daf7c673cdaa281fc60fea',
    // GrantMandate
    'a876406df037f2a07001038f64d2d94360a9e7c6c16eebe38301b8abd694131d',
    // Inspection
    '59496a00d4c259127c0b3be4a8767e7851e4ae5da4b990d204c7e6a0aff591a0',
    // InspectionAttachment
    'a536c77c226e7d62e0259146d8fcede525683f28e9f90442d644e6a3cf6a04f9',
    // InspectionReport
    '324844d5f6dc35a1427bda699e61e97cdfe2b7b00d3888741cdb57832cd344b1',
    // Inspections
    'a51999f3a9820a5a57c67eceae4464ef410dce00171129ae1efba3f513a46f2d',
    // Invoice
    'fd840d5e054b90b5d7dd5282d9a40df9f9dbcb83e86fa676c1d304346eb69c65',
    // InvoiceFile
    '2586e441616028af603a0d49516f7efa4480ee1d53affa083d46e534b088a3ce',
    // InvoiceFileAnswer
    '71817fda1a4571aa17f175a848cca40a6b012b5c38a4fb3c191aa4645e4209b1',
    // InvoiceFiles
    'b4c69680a8c94157dcf2c03003a1c4e899fe62c9ed31eb1a9fc04fa4ab334ca0',
    // InvoiceLine
    'c81eab55a53e24c72ee72dae140f9485f33a90aa333458e182f908a2477969ef',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // InvoicesOfFile
    'a26926447f08ba083647a24efa09002d057fdaab5821982ddf82567536340649',
    // IssueAttestation
    '65c074031c85df31242b2fb402ba37241c78b14baace7a1129ab6b65dc8a8f6e',
    // Mandates
    '39abac02cf222e0bbfecec93247240a6a2cc433237ab63d502820cb25d674518',
    // Nomenclature
    '4fb63da9087ec0db77ff1371aaf492920def40cdaa73f45c299e2ec16cf994ff',
    // Payment
    'c2a18bc0a8c6827d138f22dddfed8227a10088d23769c5fceb34af7b775dcaa4',
    // PaymentLines
    '0587099d1e8671b6389c55fb1feb0909ddd5539e696a87b2d6aba337465ffb54',
    // Payments
    'f4f0c6666d3bd989f0259371ba68d63ea37baddfca0867c92d88e1fe908515d7',
    // Person
    '4033d4d290822bdf7efad95acccfb82030357be5c270bdf1d9ec72b5cc051c83',
    // Phases
    '5d03ceb97d26eb4330bab65192037e70d91e1b34009fcc662fd369ad22f91a63',
    // Provider
    '968bf08aa47e29b46f6002b4df4b0548baac102ab3133e83ed8579cf7c29f639',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // RequestCommitment
    '4fc5493f23fa9a93c535f82527308dbd8984cb6d13192ea560225346767875d1',
    // RequestDerogation
    '031bb32cf6c35f3c20ef79362c9585c69e36c2139771ec863e1b3ee13c7c1cc4',
    // RevokeAttestation
    '7cdf11324cdcca41450de13f82c19ec65e6858b0ad2986a4a7fa0630da7c0aef',
    // Rules
    '26b1128553d9ec546940d0495feba260cb7a52aa2b8e4f1ebba2bb86220f1843',
    // SubmitEfactFile
    'c7997f8e05826bd65db479c8b9b36cf32550539094b425a80dbb1d356d4636d0',
    // Tarify
    '9b490a04028966e7bd7142840e2a976344fc098e1c7e8efe1a0bd61d184b3966',
  ],
} as const
