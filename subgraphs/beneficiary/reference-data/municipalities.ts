// By province; the name is the one in the language of the commune, French in Brussels. Codes that changed stay: an address of
// before a merger keeps the code and the name of its time.
const names = `
21001 Anderlecht|21002 Auderghem|21003 Berchem-Sainte-Agathe|21004 Bruxelles|21005 Etterbeek|21006 Evere|21007 Forest
21008 Ganshoren|21009 Ixelles|21010 Jette|21011 Koekelberg|21012 Molenbeek-Saint-Jean|21013 Saint-Gilles
21014 Saint-Josse-ten-Noode|21015 Schaerbeek|21016 Uccle|21017 Watermael-Boitsfort|21018 Woluwe-Saint-Lambert
21019 Woluwe-Saint-Pierre
11001 Aartselaar|11002 Antwerpen|11004 Boechout|11005 Boom|11007 Borsbeek|11008 Brasschaat|11009 Brecht|11013 Edegem
11016 Essen|11018 Hemiksem|11021 Hove|11022 Kalmthout|11023 Kapellen|11024 Kontich|11025 Lint|11029 Mortsel|11030 Niel
11035 Ranst|11037 Rumst|11038 Schelle|11039 Schilde|11040 Schoten|11044 Stabroek|11050 Wijnegem|11052 Wommelgem
11053 Wuustwezel|11054 Zandhoven|11055 Zoersel|11056 Zwijndrecht|11057 Malle|12002 Berlaar|12005 Bonheiden|12007 Bornem
12009 Duffel|12014 Heist-op-den-Berg|12021 Lier|12025 Mechelen|12026 Nijlen|12029 Putte|12035 Sint-Katelijne-Waver
12040 Willebroek|12041 Puurs-Sint-Amands|13001 Arendonk|13003 Balen|13004 Beerse|13008 Geel|13011 Herentals
13014 Hoogstraten|13017 Kasterlee|13025 Mol|13029 Olen|13040 Turnhout|13049 Westerlo
23002 Asse|23003 Beersel|23016 Dilbeek|23025 Grimbergen|23027 Halle|23044 Liedekerke|23047 Machelen|23050 Meise
23077 Sint-Pieters-Leeuw|23081 Steenokkerzeel|23086 Ternat|23088 Vilvoorde|23094 Zaventem|23096 Zemst|23099 Kraainem
23101 Sint-Genesius-Rode|23103 Wezembeek-Oppem|24001 Aarschot|24020 Diest|24038 Herent|24059 Landen|24062 Leuven
24104 Tervuren|24107 Tienen|24109 Tremelo|24130 Zoutleeuw
25005 Beauvechain|25014 Braine-l'Alleud|25015 Braine-le-Château|25018 Chaumont-Gistoux|25023 Court-Saint-Étienne
25031 Genappe|25037 Grez-Doiceau|25043 Incourt|25044 Ittre|25048 Jodoigne|25050 La Hulpe|25068 Mont-Saint-Guibert
25072 Nivelles|25084 Perwez|25091 Rixensart|25105 Tubize|25107 Villers-la-Ville|25110 Waterloo|25112 Wavre|25117 Chastre
25118 Hélécine|25119 Lasne|25120 Orp-Jauche|25121 Ottignies-Louvain-la-Neuve|25122 Ramillies|25123 Rebecq|25124 Walhain
31003 Beernem|31004 Blankenberge|31005 Brugge|31012 Jabbeke|31022 Oostkamp|31033 Torhout|31040 Zedelgem
31043 Knokke-Heist|32003 Diksmuide|33011 Ieper|33021 Poperinge|33029 Wervik|34013 Harelbeke|34022 Kortrijk|34027 Menen
34040 Waregem|34041 Wevelgem|35005 Gistel|35011 Middelkerke|35013 Oostende|35029 De Haan|36008 Izegem|36015 Roeselare
37015 Tielt|38008 De Panne|38014 Koksijde|38016 Nieuwpoort|38025 Veurne
41002 Aalst|41011 Denderleeuw|41018 Geraardsbergen|41034 Lede|41048 Ninove|41081 Zottegem|42006 Dendermonde|42008 Hamme
42025 Wetteren|42028 Zele|43005 Eeklo|43010 Maldegem|44021 Gent|44034 Lochristi|44043 Merelbeke|44048 Nazareth
44083 Deinze|45035 Oudenaarde|45041 Ronse|46003 Beveren|46014 Lokeren|46020 Sint-Gillis-Waas|46021 Sint-Niklaas
46024 Stekene|46025 Temse
51004 Ath|51008 Beloeil|51009 Bernissart|51012 Brugelette|51014 Chièvres|51017 Ellezelles|51019 Flobecq
52010 Chapelle-lez-Herlaimont|52011 Charleroi|52012 Châtelet|52015 Courcelles|52018 Farciennes|52021 Fleurus
52022 Fontaine-l'Évêque|52025 Gerpinnes|52048 Montigny-le-Tilleul|52055 Pont-à-Celles|52074 Aiseau-Presles
53014 Boussu|53020 Dour|53028 Frameries|53053 Mons|53065 Quaregnon|53068 Quiévrain|53070 Saint-Ghislain|53082 Colfontaine
53083 Honnelles|53084 Quévy|56001 Anderlues|56016 Chimay|56078 Thuin|57081 Tournai|57096 Mouscron|57097 Comines-Warneton
58001 La Louvière|58002 Binche|55004 Braine-le-Comte|55040 Soignies
61003 Amay|61031 Huy|61043 Nandrin|61068 Villers-le-Bouillet|61072 Wanze|62003 Ans|62006 Awans|62009 Aywaille
62015 Beyne-Heusay|62022 Chaudfontaine|62027 Dalhem|62032 Esneux|62038 Fléron|62051 Herstal|62060 Juprelle|62063 Liège
62079 Oupeye|62093 Saint-Nicolas|62096 Seraing|62099 Soumagne|62100 Sprimont|62108 Visé|62118 Grâce-Hollogne
62119 Blegny|62120 Flémalle|62121 Neupré|62122 Trooz|63020 Dison|63023 Eupen|63035 Herve|63040 Kelmis
63046 Limbourg|63049 Malmedy|63067 Sankt Vith|63072 Spa|63073 Stavelot|63076 Theux|63079 Verviers|64034 Hannut
64074 Waremme
71004 Beringen|71011 Diepenbeek|71016 Genk|71022 Hasselt|71034 Leopoldsburg|71053 Sint-Truiden|71066 Zonhoven
71070 Heusden-Zolder|72004 Bree|72020 Lommel|72021 Maaseik|72043 Pelt|73006 Bilzen|73042 Lanaken|73083 Tongeren
73107 Maasmechelen
81001 Arlon|81004 Aubange|82003 Bastogne|82032 Vielsalm|83034 Marche-en-Famenne|83012 Durbuy|84009 Bertrix|84043 Neufchâteau
84059 Saint-Hubert|84077 Libramont-Chevigny|85045 Virton|85011 Florenville
91013 Beauraing|91030 Ciney|91034 Dinant|91114 Rochefort|92003 Andenne|92035 Éghezée|92048 Fosses-la-Ville|92087 Mettet
92094 Namur|92137 Sambreville|92140 Jemeppe-sur-Sambre|92142 Gembloux|93022 Florennes|93056 Philippeville|93088 Walcourt
93090 Viroinval
`

/** Names of communes by INS code: Brussels and Walloon Brabant whole, elsewhere the larger ones. */
export const municipalities: ReadonlyMap<string, string> = new Map(
  names
    .trim()
    .split(/[\n|]/)
    .map((entry) => [entry.slice(0, 5), entry.slice(6)]),
)
