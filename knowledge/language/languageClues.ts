// Three-letter pieces that speak for German (> 0) or English (< 0), `_` = edge of a word.
// Rounded log-odds (step 1, at most ±3) counted over the German and English word lists of Tesseract's tessdata_fast (Apache-2.0).
// Pieces with an odds ratio under 2, or seen under 60 times, are left out. Knows nothing of texts.

const pieces: readonly (readonly [number, string])[] = [
  [
    -3,
    `_ca _ce _cl _co _cr _cu _cy _ea _eq _ou _ov _sh _sl _sn _sq _up _wh _wr _ye aca acc ace aci acr act acu acy
ae_ aem air alc ary atc ay_ ays bbl bic bly bou ca_ cab cal can cap car cas cat cco ccu ced cel cep cer ces
cia cid cie cif cil cin cio cip cir cis cit cla cle cli clo coa col con cop cos cou cra cre cri cro cru cry
cs_ ct_ cta cte cti cto ctr cts ctu cul cum cur cus cut cy_ cyc cyt ded dly dou dow duc dy_ ead eas eav eca
ece eci ecl eco ecr ect ecu ed_ eed eep ely enc eou epi ery exc fic foo ful fy_ ggl ght gic gly gua gue gy_
hed hoo hou hy_ hyl hyp ic_ ica ici ico icr ics ict icu ify igh igo ily inc iou ish itc ity iza jec ked lea
led lly loo lou lov ly_ lyc mbl mea mia mic my_ nca nce nci ncl nco nct ncy ned niz noi nou nuc ny_ oac oca
occ oce oci ocr ocu ocy od_ ogy oid oil oke omy onc ood ory oug oul oun oup ous out ove own oxy pea pec ped
pee pho poi pou ppo py_ rce rcu rid riz rly roo rou rox rph ry_ sa_ sca sce sci scr scu sed sh_ shr sly sm_
sub sus sy_ ted thr ths thy tia tic tid tly try ty_ uci ucl uct uil uir ulo unc uno ups vas ved via vin way
wee whe whi wn_ woo wri xic xin yan ycl yco yed yin yl_ yla yle yto zat zed`,
  ],
  [
    -2,
    `_ac _af _ai _ap _av _ch _ci _ep _ex _hy _ic _it _ly _oc _ox _pe _ph _py _sm _su _sw _tw _ul _yo abl ac_ aco
ada add ado adv agr ain ait aki al_ alu amo an_ anc ano ap_ aps apt ard as_ ash asm aso asp ato ava ave avo
awa aze azo bat bia bit ble boa bul but cad cam cce ce_ cea cem cen cet co_ coc com coo cor cot cov da_ dal
ddi ddl dev dic dil dim din do_ doc dro ds_ ea_ eab eac eak ear eat ees eet emb epe eph erc eto ets evi ew_
exa ey_ eye fat fec fib fie ggi glu gui gul ha_ ham hap hea hee hio hip hom hro hum hyd ia_ ian iar iat ibi
ibr icl id_ ida idi ido ids iev ifo ii_ imo ing inv iom ip_ ipa ipe iph ipo ips ipt iqu ir_ irl iso ith ito
ize key ky_ la_ lab lai lay lev ley lia lib lid lip llo lo_ loa loi lop lor lot low lue lur lyt ma_ mad mem
mi_ mid miz mor mos mou mph mpt myc na_ nap nas nea nec neo nes nex ney nia nic nid nif nin no_ noc nog nol
non nop now nqu ns_ nvi oad oar oat obb oco odo ody oin ois ok_ oki ol_ ola oly ome omo on_ ong ono ook ool
oom oon oop oos oot ope oph opi opl opr opy ork oro orp osa osi oso osp ota otr oty ova owl ows oxi pai pes
pha phe phy pic pid pil pin ple poo ppr pse psi pto pur pyr qui ra_ rav raw ray raz rca rci rco rd_ rds rea
red ree reo rep rev rew ri_ ria rib ril rio rip roa roi rov row rro rs_ sap sco sea sec ses she shi si_ sib
sid sif siz sno soc sph squ sty sup sur ta_ tac tch tea tee teo th_ thi thu ti_ tin too tox ts_ tua tyl uat
uce ue_ ues ugg ugh uid uit ul_ ula ull umi up_ upe ura urr val ve_ vel ves vio vir wat wea ws_ xid ydr yme
ype ypo yro ys_ yte yth yti`,
  ],
  [
    -1,
    `_ad _ag _am _as _at _bo _de _di _do _dy _ec _ed _em _es _ev _go _gu _hu _il _im _in _is _lo _mo _mu _my _no
_ol _op _pa _pi _pl _po _ps _pu _qu _re _sy _th _to _tr _tu _ty _us _va aba abi abo ack ad_ adi adm ads agg
agi agn ago ah_ ail ake ala ali all alo als aly am_ ama amb ami ams ana ane ant apa ape aph apo app ara arc
arg ari arl aro arp arr ars asa ase asi ast ata ate ath ati atr avi aye bas bio blo bol bon boo bor box bro
bs_ cki clu cod dan das dde dea deb dec dee def dep dge dia dif dio dis dit div dle dmi dol dom don dos dra
dul dys eal eam ec_ edo eds edu eek eel een efi efu eli elo emi emo eni eno eol eon eop epa epl epo ept equ
ero es_ esh eso eth eti eva eve evo ews exe exp fed ffi fit flo fro fur fus ga_ gal gam gat gea gin glo gna
gni gno go_ gon gor got gra gs_ hai har has hat het hic hit hon hor hos hot how hs_ hur iab ial ias ibl ice
ide ies ifi igg ign igr ila ili ill ilo ima imb ime imi imp imu ina ine ino int io_ iod iog iol ion ior ios
iot ipi ipl ira ird ire iri iro irr irs is_ isa ism isp ita iti iva ive ix_ kes ki_ kin kno ks_ lac lam lar
lat lav lec lee leo lep les lex li_ lif lim lin lio lit liv liz lla lob loc lon ls_ luc lud lum lut lym lys
mai mak mba mbe mbi mbo mbr mbu met min mma mmo mog mol mon moo mp_ mpa mpi mpl mpo mpr ms_ mul nad nal nat
nch ndo nee neg new nfi ngi ngo ngu ni_ nio nno nob nos nsu nt_ nti nts nul oan obl obs oda odi oes oft oga
ogl old ole oli olo olu olv om_ oma omb omi oms ona onf oni ons onu onv ony oor opa opo ops or_ ora orc ore
ori osc osu oth oti our ovi ow_ owe owi ox_ pa_ pac pag pal pat per pet phi pir pis pit pli plo plu pol pon
pop pos ppi ppl ps_ pti pul qua que rac rai ral ram rap rat rbo ref rel res ret rim riv rmo rms ro_ roc rol
rom ron rop ros rot rpo rsh rth rub rud rus rva sab sal sha sia sil sim sin sio sis siv smo sne so_ som sop
sou ss_ sso sts sul sum syn tab tai tap tat tho tib tif til tio tir tit tiv tiz tle to_ toc tog tom ton top
tor tos tot tou tow tro tti tto tub tus ual uan uar ubl ubs ubt uff uga uin uis ulf uls ult umb umo ump una
uni unn unr upl urb ure uri urn us_ ush uta uth uti utr utt va_ van var vil vis vit wed wit xpe xpl xte xtr
yli ymp yri ysi`,
  ],
  [
    1,
    `_ab _ka _sc _we _za _zi abs afe aft alb ald amm ang ank arb arf ark auc be_ bel bot bsc bst bte chr cke dac
den det die dig dli dru dst dur dwe ebi ebl eck ede efa efe eg_ egl eha ei_ eig el_ eld elf ell em_ end enl
enn enr ens er_ erd ere erf erl esa esc ese esu eun eut ewe ewi fal fas fei fes ffe fon fre fte fti fts fun
ge_ ger gie gig gli hal heb hie hig hma hoc hri hti htl hun hut hwa ie_ ied ien iet igs igu ike ild ilm im_
inh inn isk it_ its itt job jug kal kar kas kat ke_ kle kli kst lba lde leg len lic lie lke lle lts lug mie
mme mst mus nac nau nbu nd_ nde ndl neb nei nfa ngs ngt nha nie nig nka nke nkl nle nli nsc nsp nst nwa obe
och olk org oru pie pru raf rag rah rbu rde ren rer rfa rfe rfo rge rgr rhe rie rke rkl rle rli rmu rne roh
roj rsa rsu rts rwa sau sba sel set sic ska smu spi sre sse ste stu sun swe sys tag tba te_ tel teu tla tma
tne tse twe ub_ ube ug_ ums unk urc urg url usc usk ver vie wag wal wan was wel wes wet wis zer`,
  ],
  [
    2,
    `_ak _au _be _eh _er _ge _ko _kr _ku _um _ve _vo _wu _ze aat abe ach ag_ ags alt anf anl arz au_ bef beg beh
ben ber bes bet bez bie buc bun ch_ chb che chl chm chu dau deu dsc dt_ dun ebs ebt ech ege ehe ein eka elt
enf enh enm enp enw enz erb erg erh ern ert eru erw euc eze ezi fe_ fel fen fot ft_ gab gel gem gen gep ges
gru gst gun hba he_ hen hle hli hme hn_ hni hre hru hst ht_ hte hts ief iel ier ig_ ige ik_ ika ilf inb inw
irk isc iv_ kam kan kel ken kir kol kop kor kri kto kul lag lau lbe leb leh lek lge lst lt_ lte ltu lun nba
nbe ndh nge nhe nla nn_ ohn orf ozi rak rbe rbr rek reu rf_ rha rik rka rla rn_ rsp rst rt_ rte rtn rtr ruf
run sam sbe seh sei sen sie sku spr suc sve taa tad tau tbe teh ten tet tig tli tof tsa tsp tst tt_ tun uch
uer uf_ uge uss vor wac wen wer wic wie wir zel`,
  ],
  [
    3,
    `_ei _kl _pf _zu _zw abg adt agt ahl ahm ahn ahr akt amt anz atz aub aue auf aum aup aus bau bei bek bew bge
bt_ chg chk chn chs cht chw ckt duk ebe egt ehl ehm ehr eib eic eid eie eif eih eil eim eis eit eiz ekt elb
eln en_ enb enk erk erz etz eue eug fah fge fiz geb gef geg geh gek gew gke gt_ gte haf hau hei hge hl_ hla
hlu hne hnu hof hr_ hrt hse htu hul hwe ich ieb ieg ieh igk igt inz itg itz jah jek kau keh kei kla kom kon
kos kra kre kt_ kte kti kun kur ldu lei lfe llt ln_ mei mpf mt_ nah neh nen nik nkt nnt ntw nun nwe nz_ nze
nzi nzu olg pfe pfl rau rdn rei rg_ rkt rku rsc rwe rze rzt sch sge sik ssc sst sze tei tge tik tsc tz_ tze
tzt tzu ufe ufg ufs uft ukt ung urz usg utz wah wec weg wei woh zah zei zen zeu zia zie zt_ zte zug zun zur
zus zwe`,
  ],
];

/** Weight of each three-letter piece; a space stands for the edge of a word. */
export const languageClues: ReadonlyMap<string, number> = new Map(
  pieces.flatMap(([weight, list]) =>
    list.split(/\s+/).map((piece) => [piece.replace('_', ' '), weight] as const),
  ),
);
