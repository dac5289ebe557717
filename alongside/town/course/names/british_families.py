"""Family names of British and Irish families; the commonest first. `check`."""

from __future__ import annotations

from alongside.town.course.names.listed import listed

BRITISH = listed("""
Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White
Roberts Green Hall Wood Jackson Clarke Patterson Hughes Edwards Lewis Harris Hill Cooper Turner Ward
Morris Moore Clark Baker Harrison King Morgan Allen James Scott Phillips Watson Davis Parker Price Bennett
Young Griffiths Mitchell Kelly Cook Carter Richardson Bailey Collins Bell Shaw Murphy Miller Cox Richards
Marshall Anderson Simpson Ellis Adams Wilkinson Foster Chapman Powell Webb Rogers Gray Mason Hunt Campbell
Matthews Owen Palmer Holmes Mills Barnes Knight Lloyd Butler Russell Barker Fisher Stevens Jenkins Murray
Dixon Harvey Graham Pearson Walsh Fletcher Gibson Howard Andrews Stewart Elliott Reynolds Ford Payne Fox
Pearce Day Brooks West Lawrence Cole Atkinson Spencer Burton Bradley Watts Rose Wallace Hart Saunders
Dawson Hudson Armstrong Hawkins Burns Grant Perry Lane Ryan Francis Kennedy Dean Nicholson Berry Oliver
Hayes Cunningham Byrne Newman Wells Arnold Freeman Gardner Porter Rees Warren Stephens Booth Doyle Carr
Hamilton Crawford Barrett Gallagher Cross Harper Bishop Henderson Ross Coleman Simmonds Lowe Osborne Nash
Sutton Kay Gordon Bird Long Walters Webster Rowe Gill Hewitt Holland Sharp Davidson Thorpe Dunn Burgess
Goodwin French Slater Hodgson Parry Parsons Bates Barber Carpenter Fuller Whitehead Frost Hardy Harding
Lynch Stone Lamb Nelson Johnston Preston Pritchard Reeves Page Jennings Daniels Humphreys Higgins Woods
Robertson Duncan Norris Read Griffin Todd Marsh Blake Sanders Flynn Burke Ingram Wheeler Fowler Townsend
Austin Curtis Briggs Peters Chambers Barton Bryant Tucker Hammond Potter Conway Winter Moss Archer Gregory
Hancock Swift Lambert Hopkins Brady Kerr Vaughan Farrell Nolan Bowen May Rhodes Haynes Bartlett Stokes
Dobson Whittaker Short Gilbert Sutherland Sykes Horton Parkin Lees Hurst Kirk Steele Read Garner Blackburn
Cartwright Naylor Hooper Bolton Wade Fleming Norman Bond Pope Savage Banks Craig Power Howells Gould
Brookes Coates Barnett Quinn Lucas Metcalfe Cooke Yates Hobbs Kemp Crook Sheppard Akhurst Mellor Tomlinson
Chadwick Thorne Kirby Buckley Field Bradshaw Tyler Cameron Douglas Hargreaves Dyer Ashton Charlton Storey
Pickering Bull Ball Birch Wilkins Mann Pratt Hartley Holt Bull Glover Hicks Lord Kent Middleton Akers
Godfrey Seymour Bray Ayres Nicholls Haigh Stafford Summers Rawlings Lister Leach Rowley Wyatt Browne
Clayton Heath Bibby Hilton Cullen Donnelly Doherty McCarthy O'Connor Connolly Brennan Reilly Duffy Keane
Moran Sweeney Boyle Kavanagh Weston Denton Parkes Rowlands Pugh Bevan Probert Meredith Thomas Gough Maddox
Hayward Skinner Tanner Weaver Sadler Potts Cotton Peacock Drake Finch Swan Nightingale Partridge Crowe Jay
Wren Sparrow Peck Woodcock Hawke Heron Fenton Fairclough Entwistle Ogden Crompton Kershaw Duckworth
Ramsbottom Schofield Ainsworth Greenwood Sutcliffe Butterworth Hirst Ackroyd Illingworth Priestley
Murgatroyd Barraclough Bairstow Firth Dyson Armitage Beaumont Ridley Charlton Dodds Robson Milburn Forster
Fenwick Heslop Elliot Nixon Bewick Laidler Tait Hepple Lowther Penrose Trelawney Tregenza Hosking Pascoe
Nance Angove Bolitho Curnow Polglase Rosewarne Teague Trembath Uren Sewell Thurlow Blyth Catchpole Garrod
Kerridge Mallett Nunn Pettitt Snelling Tuddenham Utting Wymer Brundle Clegg Cropper Dewhurst Fielden
Gorton Heywood Isherwood Jolley Knowles Lomax Molyneux Nuttall Openshaw Pilling Rigby Seddon Tattersall
Unsworth Valentine Whalley Yardley Bickerstaff Culshaw Halsall Rimmer Sefton Winstanley Attwood Bache
Cutler Dudley Eccles Foley Grainger Hadley Ingleby Jukes Kendrick Lavender Millward Nock Onions Perkins
Raybould Shakeshaft Tranter Underhill Venables Wooldridge Bagnall Cope Forrester Goodall Machin Salt Amos
Bassett Chivers Dando Edgell Filer Gane Hillier Ings Jeans Keevil Loader Maggs Nurse Orchard Parfitt Rugg
Stride Tuck Veale Withers Yeoman Bugler Cobb Dibben Elkins Foot Galpin Hiscock Legg Meaden Norster Old
Pitman Abbey Beck Clough Dale Eastwood Fell Garth Hepworth Ings Keld Lund Mossop Nab Otley Pike Raine
Scarth Tarn Baines Cawthorne Dickinson Earnshaw Flint Gaunt Hebden Jagger Kitson Lumb Mortimer Noble
Oldroyd Pogson Quarmby Rushworth Stead Thackray Varley Waddington Bower Crabtree Denby Elsworth Fawcett
Gledhill Hainsworth Jowett Kaye Baldwin Goddard Nutt Plant Rudd Sharpe Tandy Upton Vine Wragg Bown Cutts
Dakin Eyre Froggatt Gratton Hallam
""")

IRISH = listed("""
Murphy Kelly O'Sullivan Walsh Byrne Ryan O'Connor O'Neill O'Reilly Doyle McCarthy Gallagher Doherty
Kennedy Lynch Murray Quinn Moore McLoughlin Carroll Connolly Daly Wilson Dunne Brennan Burke Collins
Campbell Clarke Johnston Hughes Farrell Fitzgerald Brown Martin Maguire Nolan Flynn Thompson O'Callaghan
Duffy O'Mahony Boyle Healy O'Shea White Sweeney Hayes Kavanagh Power McGrath Moran Brady Stewart Casey
Foley Fitzpatrick O'Leary McDonnell McMahon Donnelly Regan
""")

TRAVELLER = listed("""
Ward McDonagh Connors Maughan Cash Stokes Doran Doherty Joyce Collins Reilly Mongan Sweeney Delaney
Purcell O'Donoghue Hanrahan Cawley McGinley Furey Harty Quilligan Price Smith Lee Loveridge Smith Cooper
Boswell Buckland
""")
"""Of Irish Travellers and of English Gypsies alike: many names are shared. `check`."""
