// Words that belong to the next one, by language: what a line should not end with. Data: a language is a row.

/** Lower case, separated by spaces. */
export interface BindingWords {
  /** Articles and other determiners, prepositions, the mark of an infinitive. */
  readonly words: string;
  /** Conjunctions, relative and question words: a clause begins with them, and a line does best. */
  readonly clauses: string;
  /** Words that lean on the one before: what a line should not begin with. */
  readonly leaning?: string;
}

/** By primary language tag. Words that as often end a clause, such as Swedish "er" and "upp", are left out. */
export const BINDING_WORDS: Readonly<Record<string, BindingWords>> = {
  sv: {
    words:
      'en ett den det de denna detta dessa varje någon något några ingen inget inga vår vårt våra ert era min mitt mina din ditt dina ' +
      'sin sitt sina deras i på av till för med om från vid hos mot under över efter före utan genom inom mellan bland kring omkring ' +
      'runt ur åt per enligt trots längs sedan cirka',
    clauses:
      'och eller men samt att som så när då medan eftersom innan tills än varken både antingen fast ifall ju där dit hur vad vem vilka ' +
      'vilken vilket vilkas vars varför',
  },
  en: {
    words:
      'a an the these those my our your their its his her every each of in on at to for with by from into onto over under about after ' +
      'before between through within without during per via toward towards against among upon across along around behind beyond near',
    clauses:
      'and or but nor that which who whose whom when where while if because although though since until unless whether how what why as ' +
      'than so either neither both',
  },
  nb: {
    words:
      'en ei et den det de denne dette disse noen noe ingen vår vårt våre min mitt mine din ditt dine sin sitt sine deres i på av til for ' +
      'med om fra ved hos mot under over etter før uten gjennom innen innenfor mellom blant rundt per ifølge langs å ein eit dei frå utan',
    clauses:
      'og eller men samt at som så når der hvor hvis da mens fordi siden enn både verken enten hva hvem hvilke hvilken hvilket hvordan ' +
      'hvorfor kvar kva kven korleis kvifor viss då medan',
  },
  da: {
    words:
      'en et den det de denne dette disse nogen noget nogle ingen vores jeres deres min mit mine din dit dine sin sit sine i på af til for ' +
      'med om fra ved hos mod under over efter før uden gennem inden indenfor mellem blandt omkring rundt per pr. ifølge langs ad',
    clauses:
      'og eller men samt at som der så når hvor hvis da mens fordi siden end både hverken enten hvad hvem hvilke hvilken hvilket hvordan ' +
      'hvorfor',
  },
  de: {
    words:
      'der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner jede jeder jedes jeden jedem diese dieser ' +
      'dieses diesen diesem mein meine meinen meinem meiner dein deine deinen deinem unser unsere unseren unserem unserer eure euren eurem ' +
      'eurer seine seinen seinem seiner ihre ihren ihrem ihrer in im ins an am ans auf aus bei beim bis durch für gegen hinter mit nach ' +
      'neben ohne pro seit über um unter vom von vor während wegen zu zum zur zwischen je',
    clauses:
      'und oder aber denn sondern sowie dass ob wenn als wie weil obwohl damit bevor nachdem sobald solange falls wo wohin wer was wen wem ' +
      'welche welcher welches welchen welchem warum wann woran worauf wofür womit entweder weder',
  },
  fi: {
    words: 'ennen ilman noin kohti eri en et emme ette ei eivät älä älkää tämä tämän tässä tätä nämä se',
    clauses:
      'ja tai eli sekä vai vaan mutta että jotta kun jos koska vaikka kuin kuten joka jotka jonka joita joissa jossa josta johon jolla ' +
      'jolta jolle joiden jota mikä mitä missä mistä mihin minkä miten milloin miksi kuka ketkä kenen kumpi',
  },
  et: {
    words:
      'enne pärast ilma kuni alates umbes ligi eri iga üks ühe ühte selle nende see oma meie teie mõne mitu mitme kõige ka ei ega ärge ' +
      'mitte',
    clauses:
      'ja ning või ehk aga kuid vaid et sest kuna kui nagu nii siis kas kes keda kelle kellel kellele mis mida mille millal millel milles ' +
      'millest millele milline millise milliseid millised kus kuhu kust kuidas miks',
  },
  nl: {
    words:
      'de het een ’s ’t deze dit elk elke ieder iedere al alle geen enkele mijn jouw onze hun in op aan van voor met zonder bij naar tot ' +
      'uit over door onder om te tegen tussen tijdens volgens via per binnen buiten langs sinds vanaf wegens ondanks rond naast achter ' +
      'rondom',
    clauses:
      'en of maar want dus dat die wat wie waar als dan toen terwijl omdat doordat zodat totdat voordat nadat hoewel mits tenzij hoe ' +
      'waarom wanneer welk welke zoals noch zowel evenals waarin waarop waarmee waarvan waarbij waardoor waarover',
  },
  fr: {
    words:
      'le la les un une des du de d’un d’une au aux à ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs ' +
      'chaque quelques plusieurs en dans par pour sur sous avec sans chez vers entre contre selon avant après depuis pendant malgré parmi ' +
      'devant derrière dès via jusqu’à jusqu’au jusqu’aux je tu il elle on nous vous ils elles ne se y très trop',
    clauses:
      'et ou ni mais donc car or que qu’il qu’ils qu’elle qu’elles qu’on qu’un qu’une qui quoi dont où quand comme si s’il s’ils lorsque ' +
      'puisque parce afin comment pourquoi combien quel quelle quels quelles puis tandis sinon',
  },
  is: {
    words:
      'á í af að til frá með án um við hjá úr undir yfir eftir fyrir gegnum innan utan milli meðal handa gegn kringum samkvæmt þvert ' +
      'þessi þessa þessum þessari þessu þetta hver hvert hverja hverju hverri hvers hverjum einn ein eitt einu einni einum enginn engin ' +
      'ekkert allir allar öll allt allra öllum öllu mjög svo ekki er',
    clauses:
      'og eða en sem þegar ef þar því hvort hvernig hvenær hvað hvar heldur nema áður þó bæði hvorki ýmist þangað hversu hve',
  },
  el: {
    words:
      'ο η το οι τα του της των τον την τη τις στο στη στην στον στους στις στα ένα έναν ένας ενός μια μία μιας κάθε όλη όλο όλον όλων ' +
      'κάποιο κάποια κάποιον κάποιος κάποιες κάποιοι με σε από για προς κατά χωρίς μέχρι ως έως πριν ανά αντί μεταξύ εντός εκτός λόγω ' +
      'μέσω περίπου να θα ας μη μην δεν πολύ πιο γι’ απ’',
    clauses:
      'και κι ή είτε ούτε αλλά ενώ όταν όπου όπως όσο όσοι όσους όσα όσες όποιος όποιον ότι που αν ώστε γιατί επειδή αφού μόλις καθώς ' +
      'ποιος ποια ποιο ποιον ποιοι ποιες τι πώς πού πόσο παρά ό,τι',
    leaning: 'μας σας μου σου τες',
  },
  // With "and" and "so", which are written together with them.
  ar: {
    words:
      'في من إلى على عن مع بين عند لدى حول نحو قبل بعد خلال دون بدون منذ ضد عبر تحت فوق أمام خلف وراء غير كل بعض أي هذا هذه ذلك تلك ' +
      'هؤلاء لا لم لن قد سوف كي لكي إلا بلا ليس ليست وفق حسب مثل سوى وفي ومن وإلى وعلى وعن ومع وبين ولا ولم ولن وقد وكل وغير فلا فقد',
    clauses:
      'أن أنّ إن إنّ ثم أو أم لكن ولكن لأن بل بأن وأن وإن فإن كأن إذا وإذا حين حيث كما كيف وكيف لماذا متى أين ما وما مما عما عمّا الذي التي ' +
      'الذين والذين والتي حتى هل ماذا كلما بينما لو ولو وإلا أما فيما ريثما',
  },
};
