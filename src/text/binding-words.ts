// Words that belong to the next one, by language: what a line should not end with. Data: a language is a row.

/** Lower case, separated by spaces. */
interface BindingWords {
  /** Articles and other determiners, prepositions, the mark of an infinitive. */
  readonly words: string;
  /** Conjunctions, relative and question words: a clause begins with them, and a line does best. */
  readonly clauses: string;
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
