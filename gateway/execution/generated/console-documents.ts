/** The hashes of the documents that the console sends, by audience: written by `npm run codegen`. */
export const consoleDocuments = {
  CAAMI: [
    // AccessLog
    'e4d62dc99fe213dbdac3219d4e285f73662ad261151059e9c6dc32d532edbda8',
    // AccessLogIntegrity
    '2c66ef8c500017c5afc0666d9f71daec6280915e675ec3932051ec2a2252cc12',
    // AnswerContest
    '9fb27b877a149f2037ef8453e25e71a3cdbee4fbd3b2659323f9cdb62a77dffb',
    // Attestation
    '27085fd81a8a542fab3d342273ae768c8212dfea431512ca3597b0ef15ab6a12',
    // AttestationForm
    'df5e64e6d1454bfc94888896fc2d0ac8b436b0fe8ae32fd5851b7ce4e3422aff',
    // AttestationReminders
    '40640ae7bb792c5ca5b7c05604fa4139945e7455db04d7c21b9524ccfa78fc89',
    // Attestations
    'd894362975bebde8e45f101bd6718dc769c19cc1822d164aaae1276d96ddb5f4',
    // Balance
    '53b1ba9c06b711c54f41a25da0e37b19cedb1951d50d25ac45325524106b159e',
    // BalanceLines
    '3de8271c2f0f72756e9cb0a527aa81588ecbef7aedb6fe2977d28ec0babad273',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    'f736c82596f9bbe06d25cb0a0a4c4ffdda67d727e33ea73b4be5718c11e1908e',
    // Balances
    'cdd890ff194df57e0e7cabc36dea632be9d696cb85e8b0c227b54ba17ba69616',
    // BlankAttestationForm
    'dd5abfb9509160653d46e9f875d86777c90125157fec22435a9e848ed5c5c29c',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // CloseSettlement
    '7ec74386d92c538b1a2471c838a3b205969adc8e2f163ea94f3a2509671a6198',
    // Commitments
    '44aeae852c537b80e73dfce67e86a407c5370e495c446b60d179ebb019ae60a3',
    // CommitmentsOf
    '84dc06e82a3bb30dd9ceeb79b585f13c9d79ad1a909d625b8fbcb5cd06102b5f',
    // ConfirmProviderAccount
    '234e59af7bee52fd0d8653c1aed839229f10e70f73ad6e7969314c2b67a6d44c',
    // ControlScan
    'fb7e99afad37cb494afee95822935402a6fc73df6b513148f68985d076dfadf4',
    // Controls
    '45112246f7b50c7464d4d607880e150c32f692c988d2d0edcea467cc3202e710',
    // Coverage
    '0b3062f797138fb318ec007576c71f6c38931cf5201b65f2f447573d125cbad2',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // DecideLine
    'a3d05771c38b2fbd852888760f71989e4a26866ea6565ee7e5ae34947dadb064',
    // Decision
    '3ca7a047e413242d2b73a11a5246111b2a79ed0f9fe675dc961c5ace9439fafc',
    // DecisionChanges
    '14cf7a605242d1df96931bef4f2c3a54bd1b38b29d94a93168d68843d62256ce',
    // DecisionHistory
    '0599a3c56bd071640952fac15a02e26bb9898c413b0a25c053b89b755903043c',
    // Decisions
    '66a778fe7fcc5e70dbe85de499db4dde1f7c40c43c87d66dafc4674519de9217',
    // DerogationAgreement
    'e46268518c8e2885f2555a2fabcf8c25cf65120112939b24978835fa7b7f9051',
    // DerogationRequestDocument
    'ff7d96b577924dcb58ad07e8166fe862d22faa0b7658b3924a3b9b3d976dac79',
    // DerogationRequests
    '7787cbc1eb1baa14a44a73054734f1b054b1161bfcb8eb4406c2b01f369058f0',
    // Derogations
    '8be938dc7370a4915fc0e745aa93f45a0b7eb258247770f59591154b02869998',
    // EndMandate
    '72bac2468d069ee7b431e66aacda50cff95cbb478a950ff06120bc505f753375',
    // GrantMandate
    '665eaf42136a8bf97bfcee57f511fec7676e32b9e5ae1689baeac4ac68bc0d68',
    // Invoice
    'fd840d5e054b90b5d7dd5282d9a40df9f9dbcb83e86fa676c1d304346eb69c65',
    // InvoiceFile
    '2586e441616028af603a0d49516f7efa4480ee1d53affa083d46e534b088a3ce',
    // InvoiceFileAnswer
    '71817fda1a4571aa17f175a848cca40a6b012b5c38a4fb3c191aa4645e4209b1',
    // InvoiceFileRecords
    '21f4491cd0d6da54ee0f2e654adc1ad3acd568337ea38737df3f43bdc73cb5d4',
    // InvoiceFiles
    'b4c69680a8c94157dcf2c03003a1c4e899fe62c9ed31eb1a9fc04fa4ab334ca0',
    // InvoiceLine
    '6deac09c611fcaa9ed1c73f51e55d926a41dd071bf545d8650c929cdd3a03df5',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // InvoicesOfFile
    'a26926447f08ba083647a24efa09002d057fdaab5821982ddf82567536340649',
    // LineRecoveryPreview
    '4496ad9d352a6f17b899a9a525de4f3d404f7368a6f0519c3427ad0a14a87bb7',
    // Mandates
    '24a9ec67c506dfebb2dafa2aa323d3ffa1bbd03b91925e441a3ac263631fee45',
    // Nomenclature
    'eba376e59956645e611393bf18cafc9c7f3773b2d70a1cdfb3e62c774416b8a2',
    // NomenclatureItem
    '1b708e74139969908a13da5218cb43037faf812136c6092094e5aaa28a5ead08',
    // OpenControl
    '99bc3676c966612829114af6e3b1a4d4497f67cb53c355e3f0dfe13b831602e7',
    // Payment
    'c2a18bc0a8c6827d138f22dddfed8227a10088d23769c5fceb34af7b775dcaa4',
    // PaymentFile
    'e219b770c745aef4ef0aefaa3e366e50ac61d706349cef841bd5616711f1d909',
    // PaymentLines
    '13f34c8f10f20f4e1f608989286a94c778bb56925f9a0f53d5aa59c6abaa8ea3',
    // PaymentRunPreview
    '2c1ca77b708c7e027eabca5b4026c84be4cdb507314966ae5167c41478a9e0ed',
    // Payments
    'f4f0c6666d3bd989f0259371ba68d63ea37baddfca0867c92d88e1fe908515d7',
    // Person
    'e510ed1b0fe70a6c674db290d61bc7e59ce91d5df5eeac57681f373d7350eabe',
    // Phases
    '0fa0ff69f2c51360c1503622683fc205d1deea6097c946ac2cf406381e83b5c0',
    // Provider
    '1538786811bd8521ef1f3c5996541a29d7b29179dec4e848bc3e1031e3f0efad',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // RecordControl
    '7d47796a2201371177704f4d919bfa93a73f6d1597f02752d957ca09c1da2b1b',
    // RecoverLine
    '9a37bb86f629f9a1e117c1cf45b7f3ad16bb7ddc2db443286a96b89f6afbd35c',
    // RegisterProvider
    '1d5b5cfb3c028a9091e0d5127d555235ef24bb9f5a4d86606b29db08f4110830',
    // ReviewSelectionPreview
    '84c43a9254eaa14a7b5b2e8ec7ebe114c9d10eed0b83193ea5ee5e5f988ca61a',
    // Rules
    'ad7d382d516829147da5455f61bf9a2d8c229aa526d5ed6937e47a9ae5218ac3',
    // RunPayments
    'd57184e3c06395ec2fd44aa96ed6fce19849c7ea15d0cfd8e9f81cd9cedeaffa',
    // SelectForReview
    '2e7d1c12c2243a2aafee91fa4198289d327bd60fbf4d8f0f73825e6e2b5cb615',
    // Settlement
    '64389114eab850365f046835aec695f8ee4545323117bfca582277016ea9d69d',
    // SettlementClosingPreview
    '90f408c1f3de8abbb3d4e46682d148f6868335ee810a09a0e214d1596c6782ff',
    // SettlementCsv
    '49d2ff5c855883e4edbe5a10b89bfbfd1b18a80d58d51d9743184ba2481683a3',
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
    '8e4d87b4e3d14546566aca8c0f9877dd31b883e42b02fd9b65d074f9ae0120a0',
    // AnswerInspection
    '44b2dfb93751955c1bd75ee734c1560214032f1ec74a746d024842999b4e96d3',
    // AttachInspectionDocument
    'b141c0c5bf9e6b8b64473654be1ef12c7c151103f4691993855a452f4c02f36b',
    // Balance
    '53b1ba9c06b711c54f41a25da0e37b19cedb1951d50d25ac45325524106b159e',
    // BalanceLines
    '3de8271c2f0f72756e9cb0a527aa81588ecbef7aedb6fe2977d28ec0babad273',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    'f736c82596f9bbe06d25cb0a0a4c4ffdda67d727e33ea73b4be5718c11e1908e',
    // Balances
    'cdd890ff194df57e0e7cabc36dea632be9d696cb85e8b0c227b54ba17ba69616',
    // BlankAttestationForm
    'dd5abfb9509160653d46e9f875d86777c90125157fec22435a9e848ed5c5c29c',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // CloseAccessAlert
    'c1a86522ebe8e0708c2e5f78ed24fffd2fdd264156e714839fa1eb798fc7c8bf',
    // Commitments
    '44aeae852c537b80e73dfce67e86a407c5370e495c446b60d179ebb019ae60a3',
    // CommitmentsOf
    '84dc06e82a3bb30dd9ceeb79b585f13c9d79ad1a909d625b8fbcb5cd06102b5f',
    // ContestLine
    'bf696fa97803b5bc44596f7ea5852ca498e51b37e9a15c5c8e16a20d2d859536',
    // CopyDecision
    'a5218a49e2d93be41c7c00bccd0e558728a02c44015a98c1e1a6926d5884c878',
    // Coverage
    '74c54b701894be8e5edad121b8d47c491013ac51ab1a1974803a61995cff5b39',
    // CpasMonths
    '2de715a76a478464f5119dedc454fde090cf47aa07fee9332727864c45914425',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // CpasSettlement
    '974661e5481ffd371ca5425f81df1268c3f6bb6a17a514444e49658c3001af3e',
    // CpasSettlementCsv
    '37596375d56124720e5f69f3ec806a97db06d1e7b084aae4529a53aa6b5e9130',
    // CpasSettlementLines
    '91571b7da0b815072eee55027039324422ca0135ecb68aa64c9bb4095c02fe71',
    // CreateDecision
    '1b3311a9f55dbc4b90c47a066bbcd11567da69339dbecb6e67d8b375aae2df42',
    // Decision
    'f09e68dd2d27604bb6dda831290ee03233264cc814b1b263a340c77e717a861d',
    // DecisionChanges
    '14cf7a605242d1df96931bef4f2c3a54bd1b38b29d94a93168d68843d62256ce',
    // DecisionHistory
    '5c69b28031cc6c90b66589c4171479e45d2cc24b5901eb3a2f7bd9da6071018a',
    // DecisionVersions
    'ab7f8e133489bbe6420a16554aedb443924c78b1d1091e5b03b863be73c6e15a',
    // Decisions
    '66a778fe7fcc5e70dbe85de499db4dde1f7c40c43c87d66dafc4674519de9217',
    // DerogationAgreement
    'e46268518c8e2885f2555a2fabcf8c25cf65120112939b24978835fa7b7f9051',
    // DerogationRequestDocument
    'ff7d96b577924dcb58ad07e8166fe862d22faa0b7658b3924a3b9b3d976dac79',
    // DerogationRequests
    '7787cbc1eb1baa14a44a73054734f1b054b1161bfcb8eb4406c2b01f369058f0',
    // ExtendDecision
    '959aa4fb41ee3b5e1ac7523370dc83af2d482e38aa1137142cb85520f6062765',
    // InformationForm
    'a84b4cd8acd3467d56b66bfaf63a4de3bc8c3cde838295e71df29dafc1fd999f',
    // Inspection
    '279e4815a2480fca5c1a27b69ec657e2acbfb1d4a942107e6dd4c55f1494d2b0',
    // InspectionAttachment
    '3e1437e4e9bbf06d3a8c1e9de2d3b3d692db366ddd6ecf520b7ee4b0fcb7845c',
    // InspectionReport
    'ca3a15173a5824ab6664caf49b827aa2f4fc30efd0d897b260cc0ef77b5ded67',
    // Inspections
    '78a70a67a871d17d36df3f0168b332d088b6b58abda07b0cbdef4fbe3fdf3d02',
    // InvoiceLine
    '06bfc109b164a780184ed17c267bc99b358a2bb7879382a52e5b2dd11c1193e9',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // ManagingCpas
    'c5042935706e4ffe76738f79c80c94ab01ece085077ecd4527e60562297a4ed6',
    // ModifyDecision
    '88336d5515f9e42cf41791b2c42c312a958ab0d9985a5802987bc1f210371469',
    // Mutations
    '0bdb36e34afc762c1f2865425ddf980c53d03409450f7af58b2fb2e27a3caef7',
    // Nomenclature
    'eba376e59956645e611393bf18cafc9c7f3773b2d70a1cdfb3e62c774416b8a2',
    // NomenclatureItem
    '1b708e74139969908a13da5218cb43037faf812136c6092094e5aaa28a5ead08',
    // PaperInvoicePreview
    '5089d2690bf4a96c6267dfbbc41553556f0b2e7cca9fd0a917798dc92c4343c5',
    // PaperInvoices
    '277de8eacabf2f25bf833b75b4eb6dfb923a41ea2e0d73f16c87ea595e0b862a',
    // PaperStatement
    'de6c6b1d8ded836f25cf6a021855200b42050ec00e3c2c94d05ef02263e0786b',
    // Person
    'e6ab7c0a8cbbb4b4f0a52b81d7204d9d51aa744acbc71bcb305ca4c43f167ab7',
    // Persons
    'f1552c0ab98c0ed973e383d113342180d616a6406883b0b062a01f771116456e',
    // Phases
    '0fa0ff69f2c51360c1503622683fc205d1deea6097c946ac2cf406381e83b5c0',
    // Provider
    'bd2628b9ebed4ca3108984829434c115bd2a8bf1a5710470da70e8ba4e2186fc',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // ReactivateDecision
    '5335ea968e90038a1942e4d6f3d968d02274df681e0b32d500092a978205e4f2',
    // RecordOwnFundsPayment
    'cab8a1dc9955a5f133eeccb057dd7bcbd891a226f6e0f1e3c13e1763c1745a93',
    // RecordPaperInvoice
    '1288ed48f2d471eab5a6b2f04b8d95ce0a4c3c405363d73cb6c86f0194b3571e',
    // RegisterPerson
    'c1a39819f9af388bd3e10ce2722215dd4d8298c05b0bb5e572f04d3228dd4868',
    // RemovePhoto
    'dc073e231ce4ff21e1589d985c0e51e052d0c8829e04cb66fffe761407281f5d',
    // RequestDerogation
    'f4022931bc7ee54eae14fe68d3c874a742c62107a861607e9aa7e20a145a1404',
    // Rules
    'ad7d382d516829147da5455f61bf9a2d8c229aa526d5ed6937e47a9ae5218ac3',
    // SetPhoto
    '5e24d0e0b3ff2423fd56a302d78533e4ca5405fea5e03212787221dc1f3fad9f',
    // SettleBalance
    '8d16ac00656e6abc2db1d4e79fa7822489e0e41f9557f3dac578fd1ce148df34',
    // SimulateDecision
    'cfa63d9ef29030a13f4cf6b88f765da401994f4fe8b2c8f4bb1a607073c4d4aa',
    // SimulateModification
    '22add8f36fb2484e6ba85e225b3450707e7636337228d1d1cc1b8fc7126155f4',
    // Spending
    'a43f1fd04b336336a22df8e7d051727326836da7826902bff502716c189cbeeb',
    // StopDecision
    '88f74a8bc931c55df48c6ecddea70de43d0c5ec508dc8dddab85bebb736ae016',
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
    '8e4d87b4e3d14546566aca8c0f9877dd31b883e42b02fd9b65d074f9ae0120a0',
    // AttachInspectionDocument
    'b141c0c5bf9e6b8b64473654be1ef12c7c151103f4691993855a452f4c02f36b',
    // Attestation
    '27085fd81a8a542fab3d342273ae768c8212dfea431512ca3597b0ef15ab6a12',
    // AttestationForm
    'df5e64e6d1454bfc94888896fc2d0ac8b436b0fe8ae32fd5851b7ce4e3422aff',
    // AttestationReminders
    '40640ae7bb792c5ca5b7c05604fa4139945e7455db04d7c21b9524ccfa78fc89',
    // Attestations
    'd894362975bebde8e45f101bd6718dc769c19cc1822d164aaae1276d96ddb5f4',
    // Balance
    '53b1ba9c06b711c54f41a25da0e37b19cedb1951d50d25ac45325524106b159e',
    // BalanceLines
    '3de8271c2f0f72756e9cb0a527aa81588ecbef7aedb6fe2977d28ec0babad273',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    'f736c82596f9bbe06d25cb0a0a4c4ffdda67d727e33ea73b4be5718c11e1908e',
    // Balances
    'cdd890ff194df57e0e7cabc36dea632be9d696cb85e8b0c227b54ba17ba69616',
    // BlankAttestationForm
    'dd5abfb9509160653d46e9f875d86777c90125157fec22435a9e848ed5c5c29c',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // CloseAccessAlert
    'c1a86522ebe8e0708c2e5f78ed24fffd2fdd264156e714839fa1eb798fc7c8bf',
    // CloseInspection
    'f32b978c77c51a6051d318d9f63a093fe8aeb0ea43ca8803dd38b387fbe21fe8',
    // Commitments
    '44aeae852c537b80e73dfce67e86a407c5370e495c446b60d179ebb019ae60a3',
    // CommitmentsOf
    '84dc06e82a3bb30dd9ceeb79b585f13c9d79ad1a909d625b8fbcb5cd06102b5f',
    // ConcludeInspectionItem
    '2dad3616d3e5a5ef1a7f221b5f5ddc203c1b3f40fad23daa91ffd7ff041f497f',
    // ControlScan
    'fb7e99afad37cb494afee95822935402a6fc73df6b513148f68985d076dfadf4',
    // Controls
    '45112246f7b50c7464d4d607880e150c32f692c988d2d0edcea467cc3202e710',
    // Coverage
    '74c54b701894be8e5edad121b8d47c491013ac51ab1a1974803a61995cff5b39',
    // CpasMonths
    '2de715a76a478464f5119dedc454fde090cf47aa07fee9332727864c45914425',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // CpasSettlement
    '974661e5481ffd371ca5425f81df1268c3f6bb6a17a514444e49658c3001af3e',
    // CpasSettlementCsv
    '37596375d56124720e5f69f3ec806a97db06d1e7b084aae4529a53aa6b5e9130',
    // CpasSettlementLines
    '91571b7da0b815072eee55027039324422ca0135ecb68aa64c9bb4095c02fe71',
    // Decision
    'f09e68dd2d27604bb6dda831290ee03233264cc814b1b263a340c77e717a861d',
    // DecisionChanges
    '14cf7a605242d1df96931bef4f2c3a54bd1b38b29d94a93168d68843d62256ce',
    // DecisionHistory
    '5c69b28031cc6c90b66589c4171479e45d2cc24b5901eb3a2f7bd9da6071018a',
    // Decisions
    '66a778fe7fcc5e70dbe85de499db4dde1f7c40c43c87d66dafc4674519de9217',
    // DerogationAgreement
    'e46268518c8e2885f2555a2fabcf8c25cf65120112939b24978835fa7b7f9051',
    // DerogationRequestDocument
    'ff7d96b577924dcb58ad07e8166fe862d22faa0b7658b3924a3b9b3d976dac79',
    // DerogationRequests
    '7787cbc1eb1baa14a44a73054734f1b054b1161bfcb8eb4406c2b01f369058f0',
    // Derogations
    '8be938dc7370a4915fc0e745aa93f45a0b7eb258247770f59591154b02869998',
    // GrantDerogation
    'e21e09c90334cbd63aee330adc286ef92b151ee550642d8e49c9704750f0131c',
    // InspectPaperInvoice
    'a541f03da5762718e42430e178a6cf5a4e6410ec43d94c31cb639d39afc3a57c',
    // Inspection
    '279e4815a2480fca5c1a27b69ec657e2acbfb1d4a942107e6dd4c55f1494d2b0',
    // InspectionAttachment
    '3e1437e4e9bbf06d3a8c1e9de2d3b3d692db366ddd6ecf520b7ee4b0fcb7845c',
    // InspectionReport
    'ca3a15173a5824ab6664caf49b827aa2f4fc30efd0d897b260cc0ef77b5ded67',
    // InspectionSamplePreview
    'd461a19b46f37bbd69a71856f4f11af5f806222fefaf4bc5ca6302e34ed20430',
    // Inspections
    '78a70a67a871d17d36df3f0168b332d088b6b58abda07b0cbdef4fbe3fdf3d02',
    // Invoice
    'fd840d5e054b90b5d7dd5282d9a40df9f9dbcb83e86fa676c1d304346eb69c65',
    // InvoiceFile
    '2586e441616028af603a0d49516f7efa4480ee1d53affa083d46e534b088a3ce',
    // InvoiceFileAnswer
    '71817fda1a4571aa17f175a848cca40a6b012b5c38a4fb3c191aa4645e4209b1',
    // InvoiceFileRecords
    '21f4491cd0d6da54ee0f2e654adc1ad3acd568337ea38737df3f43bdc73cb5d4',
    // InvoiceFiles
    'b4c69680a8c94157dcf2c03003a1c4e899fe62c9ed31eb1a9fc04fa4ab334ca0',
    // InvoiceLine
    '09f9e81112ebf6922a4d369990618df1a8f640191c729f2c9d7ba2fca36c6801',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // InvoicesOfFile
    'a26926447f08ba083647a24efa09002d057fdaab5821982ddf82567536340649',
    // ManagingCpas
    'c5042935706e4ffe76738f79c80c94ab01ece085077ecd4527e60562297a4ed6',
    // Mandates
    '24a9ec67c506dfebb2dafa2aa323d3ffa1bbd03b91925e441a3ac263631fee45',
    // Mutations
    '0bdb36e34afc762c1f2865425ddf980c53d03409450f7af58b2fb2e27a3caef7',
    // Nomenclature
    'eba376e59956645e611393bf18cafc9c7f3773b2d70a1cdfb3e62c774416b8a2',
    // NomenclatureItem
    '1b708e74139969908a13da5218cb43037faf812136c6092094e5aaa28a5ead08',
    // OpenInspection
    '2bae169eca221b2f3f4bc6085f793a761c82ffa0cb188036439865763d20eefa',
    // PaperInspectionPreview
    '6d0db744a460199e29a8695cbc206019d6f8614714cbcc789a67b96271e19a77',
    // PaperInvoices
    '277de8eacabf2f25bf833b75b4eb6dfb923a41ea2e0d73f16c87ea595e0b862a',
    // PaperStatement
    'de6c6b1d8ded836f25cf6a021855200b42050ec00e3c2c94d05ef02263e0786b',
    // Payment
    'c2a18bc0a8c6827d138f22dddfed8227a10088d23769c5fceb34af7b775dcaa4',
    // PaymentLines
    '13f34c8f10f20f4e1f608989286a94c778bb56925f9a0f53d5aa59c6abaa8ea3',
    // Payments
    'f4f0c6666d3bd989f0259371ba68d63ea37baddfca0867c92d88e1fe908515d7',
    // Person
    'e6ab7c0a8cbbb4b4f0a52b81d7204d9d51aa744acbc71bcb305ca4c43f167ab7',
    // Persons
    'f1552c0ab98c0ed973e383d113342180d616a6406883b0b062a01f771116456e',
    // Phases
    '0fa0ff69f2c51360c1503622683fc205d1deea6097c946ac2cf406381e83b5c0',
    // Provider
    '6150451d7740848ee91a35463e44b41334fcfe80f3e5c315f5ddf255ec256e71',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // Rules
    'ad7d382d516829147da5455f61bf9a2d8c229aa526d5ed6937e47a9ae5218ac3',
    // Settlement
    '64389114eab850365f046835aec695f8ee4545323117bfca582277016ea9d69d',
    // SettlementAcceptancePreview
    '7081e36d8103eb14dece1f231361df63db3f1a6e724e6a5006ac57bbb9290716',
    // SettlementCsv
    '49d2ff5c855883e4edbe5a10b89bfbfd1b18a80d58d51d9743184ba2481683a3',
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
    '87c19ec0f9b34601c3787bc41a57a6516e42a1598aae7782d6d00e0e9207be80',
    // AnswerInspection
    '44b2dfb93751955c1bd75ee734c1560214032f1ec74a746d024842999b4e96d3',
    // AttachInspectionDocument
    'b141c0c5bf9e6b8b64473654be1ef12c7c151103f4691993855a452f4c02f36b',
    // Attestation
    '27085fd81a8a542fab3d342273ae768c8212dfea431512ca3597b0ef15ab6a12',
    // AttestationForm
    'df5e64e6d1454bfc94888896fc2d0ac8b436b0fe8ae32fd5851b7ce4e3422aff',
    // AttestationReminders
    '40640ae7bb792c5ca5b7c05604fa4139945e7455db04d7c21b9524ccfa78fc89',
    // Attestations
    'd894362975bebde8e45f101bd6718dc769c19cc1822d164aaae1276d96ddb5f4',
    // Balance
    '53b1ba9c06b711c54f41a25da0e37b19cedb1951d50d25ac45325524106b159e',
    // BalanceLines
    '3de8271c2f0f72756e9cb0a527aa81588ecbef7aedb6fe2977d28ec0babad273',
    // BalancePreview
    '3c7f4e9dc25d082c201e678d68c9aa8c2d6270c862dfd8cfe2e638b843829795',
    // BalanceStatement
    'f736c82596f9bbe06d25cb0a0a4c4ffdda67d727e33ea73b4be5718c11e1908e',
    // Balances
    'cdd890ff194df57e0e7cabc36dea632be9d696cb85e8b0c227b54ba17ba69616',
    // BlankAttestationForm
    'dd5abfb9509160653d46e9f875d86777c90125157fec22435a9e848ed5c5c29c',
    // CareAttested
    'c278eb93169d0f6316cf5c47738b4b7177261edc562396ec43aad9914b4c79ce',
    // Commitments
    '44aeae852c537b80e73dfce67e86a407c5370e495c446b60d179ebb019ae60a3',
    // CommitmentsOf
    '84dc06e82a3bb30dd9ceeb79b585f13c9d79ad1a909d625b8fbcb5cd06102b5f',
    // ControlScan
    'fb7e99afad37cb494afee95822935402a6fc73df6b513148f68985d076dfadf4',
    // Controls
    '45112246f7b50c7464d4d607880e150c32f692c988d2d0edcea467cc3202e710',
    // Coverage
    '82a45e0f5fd38af9e8d410401bf767664f1ec948c84c38e25258f53b650cc990',
    // CpasNames
    'e4c9158d13b17b45d9557a89ef73cfe87b9838819676c9469f912092db9779cd',
    // DerogationAgreement
    'e46268518c8e2885f2555a2fabcf8c25cf65120112939b24978835fa7b7f9051',
    // DerogationRequestDocument
    'ff7d96b577924dcb58ad07e8166fe862d22faa0b7658b3924a3b9b3d976dac79',
    // DerogationRequests
    '7787cbc1eb1baa14a44a73054734f1b054b1161bfcb8eb4406c2b01f369058f0',
    // Derogations
    '8be938dc7370a4915fc0e745aa93f45a0b7eb258247770f59591154b02869998',
    // EfactFilePreview
    '974ebffb245abc0d58075743a10713ba6dae2edfe56a295f87db7f90bb8cb30b',
    // EndMandate
    '72bac2468d069ee7b431e66aacda50cff95cbb478a950ff06120bc505f753375',
    // GrantMandate
    '665eaf42136a8bf97bfcee57f511fec7676e32b9e5ae1689baeac4ac68bc0d68',
    // Inspection
    '279e4815a2480fca5c1a27b69ec657e2acbfb1d4a942107e6dd4c55f1494d2b0',
    // InspectionAttachment
    '3e1437e4e9bbf06d3a8c1e9de2d3b3d692db366ddd6ecf520b7ee4b0fcb7845c',
    // InspectionReport
    'ca3a15173a5824ab6664caf49b827aa2f4fc30efd0d897b260cc0ef77b5ded67',
    // Inspections
    '78a70a67a871d17d36df3f0168b332d088b6b58abda07b0cbdef4fbe3fdf3d02',
    // Invoice
    'fd840d5e054b90b5d7dd5282d9a40df9f9dbcb83e86fa676c1d304346eb69c65',
    // InvoiceFile
    '2586e441616028af603a0d49516f7efa4480ee1d53affa083d46e534b088a3ce',
    // InvoiceFileAnswer
    '71817fda1a4571aa17f175a848cca40a6b012b5c38a4fb3c191aa4645e4209b1',
    // InvoiceFileRecords
    '21f4491cd0d6da54ee0f2e654adc1ad3acd568337ea38737df3f43bdc73cb5d4',
    // InvoiceFiles
    'b4c69680a8c94157dcf2c03003a1c4e899fe62c9ed31eb1a9fc04fa4ab334ca0',
    // InvoiceLine
    'd81c04976f345d50fbd4f5071ce39895ec2811ed99c7150b644fec0571247348',
    // InvoiceLines
    'fb5f76540b3941bee434b909bd66d9c6cbab5043c86e5e8ca970409c9231c90a',
    // InvoicesOfFile
    'a26926447f08ba083647a24efa09002d057fdaab5821982ddf82567536340649',
    // IssueAttestation
    'aa12e10d47016e9ed22bb54c797cf2450e5d686b267a28a8342ef6b65b682137',
    // Mandates
    '24a9ec67c506dfebb2dafa2aa323d3ffa1bbd03b91925e441a3ac263631fee45',
    // Nomenclature
    'eba376e59956645e611393bf18cafc9c7f3773b2d70a1cdfb3e62c774416b8a2',
    // NomenclatureItem
    '1b708e74139969908a13da5218cb43037faf812136c6092094e5aaa28a5ead08',
    // Payment
    'c2a18bc0a8c6827d138f22dddfed8227a10088d23769c5fceb34af7b775dcaa4',
    // PaymentLines
    '13f34c8f10f20f4e1f608989286a94c778bb56925f9a0f53d5aa59c6abaa8ea3',
    // Payments
    'f4f0c6666d3bd989f0259371ba68d63ea37baddfca0867c92d88e1fe908515d7',
    // Person
    'e335cf3e7b0b769106c4cbcdac4f5aa2cac42786529da67e5f49b0886d3e1bc7',
    // Phases
    '0fa0ff69f2c51360c1503622683fc205d1deea6097c946ac2cf406381e83b5c0',
    // Provider
    '6150451d7740848ee91a35463e44b41334fcfe80f3e5c315f5ddf255ec256e71',
    // ProviderBilling
    '5fe806e48b7feb59582bfb6147ecca516c0f07782a7121386bb75d3cc8780d5e',
    // Providers
    'cca465ee5de97b40135d1f1aeed6de5e3a32efaa0521884b8f3bfccab8d4d92f',
    // RequestCommitment
    'e7fdad75864c2f101f6584c3f19a4c8dddf6d363c84ce137ae81d167f40d5731',
    // RequestDerogation
    'f4022931bc7ee54eae14fe68d3c874a742c62107a861607e9aa7e20a145a1404',
    // RevokeAttestation
    '7cdf11324cdcca41450de13f82c19ec65e6858b0ad2986a4a7fa0630da7c0aef',
    // Rules
    'ad7d382d516829147da5455f61bf9a2d8c229aa526d5ed6937e47a9ae5218ac3',
    // SubmitEfactFile
    'c7997f8e05826bd65db479c8b9b36cf32550539094b425a80dbb1d356d4636d0',
    // Tarify
    '9b490a04028966e7bd7142840e2a976344fc098e1c7e8efe1a0bd61d184b3966',
  ],
} as const
