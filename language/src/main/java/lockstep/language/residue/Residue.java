package lockstep.language.residue;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Words that a machine or a tool left in a text by mistake, quoted.
 *
 * @param kind what was left
 * @param quote the words as they stand
 * @param starts first code point of the quotation in the text as it was written
 * @param ends one past its last
 */
public record Residue(Kind kind, String quote, int starts, int ends) {
    /*
     * Only words that a person hardly writes by chance count: the set phrases in which assistants refuse and introduce what they wrote,
     * and fields that were to be filled in. Every rule has its look-alike that it passes over: phrases inside quotation marks, texts
     * that speak of such machines (people quoting them, journalists), texts about code for fields, greetings and thanks. A text without
     * residue says nothing about who wrote it.
     */

    /** What was left. */
    public enum Kind {
        /** An assistant says that it will not, or what it is. */
        REFUSAL("refusal"),
        /** An assistant introduces what it wrote, or the instruction that it was given. */
        PROMPT("prompt"),
        /** A field of a template that was not filled in. */
        TEMPLATE("template"),
        /** A small word of another script left inside a sentence, as translating machines leave it. */
        SCRIPT("script");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The word in the case. */
        public String word() {
            return word;
        }
    }

    private static final int LOOK = 20_000;

    /** One of these stands in every text that the rules below find; looking for them first costs a hundredth. */
    private static final List<String> REFUSED_HINTS = List.of(
            "language model",
            "as an ai",
            "an ai ",
            "llm",
            "ai assistant",
            "artificial intelligence",
            "i'm sorry",
            "i am sorry",
            "i'm unable",
            "i am unable",
            "your request",
            "this request",
            "that request",
            "polic",
            "knowledge cut",
            "training data",
            "модель",
            "моделью",
            "интеллект",
            "ии-",
            "не могу",
            "інтелект",
            "助手",
            "模型",
            "助理",
            "请求",
            "請求",
            "要求",
            "modelo de l",
            "lo siento",
            "en tant q",
            "ki-",
            "sprachmodell",
            "künstliche i",
            "modello l",
            "model j",
            "dil modeli",
            "نموذج",
            "مساعد",
            "مدل زبانی",
            "هوش مصنوعی",
            "言語モデル",
            "언어 모델");

    private static final List<String> INSTRUCTED_HINTS = List.of(
            "here's",
            "here is",
            "here are",
            "tweet",
            "comment",
            "article",
            "headline",
            "please note",
            "important to note",
            "helpful assistant",
            "previous instructions",
            "regenerate resp",
            "parsejson",
            "err {",
            "{\"role\"",
            "{\"prompt\"",
            "вот ",
            "напиши",
            "сгенерируй",
            "перепиши",
            "以下是",
            "這是",
            "这是",
            "请写",
            "请生成",
            "请改写",
            "aquí",
            "voici",
            "hier ist",
            "hier sind");

    private static final Pattern REFUSED = words(
            "(?:as|being) an? (?:large |ai |artificial intelligence )*(?:ai|language model|ai assistant|llm)(?: (?:language model|assistant))?,? "
                    + "i(?:'m| am| do| don't| can| cannot| can't| must| will| have)",
            "i(?:'m| am) (?:sorry|unable),? but (?:as an? [^.]{0,30}(?:ai|model|assistant)|i (?:can't|cannot|can not|am unable to|'m unable to|"
                    + "am not able to|'m not able to) (?:(?:assist|help)(?: you)? with (?:that|this|your request)|(?:fulfil+|comply with|complete)"
                    + " (?:that|this|your|the)|generate))",
            "i (?:cannot|can't|am unable to) (?:fulfil+|assist with|comply with|complete) (?:this|that|your) request",
            "(?:violates?|against) (?:openai's?|my|our) (?:content|usage|use case) polic(?:y|ies)",
            "my knowledge cut-?off|my training data only goes",
            "(?:как|являясь) (?:большая |крупная )?(?:языков(?:ая|ой) модель|языковой моделью|искусственный интеллект|ии-?модель|ии-?ассистент),? я",
            "я не могу (?:выполнить|обработать) (?:этот|данный|ваш) запрос|(?:извините|к сожалению),? (?:но )?я не могу (?:помочь|ответить) (?:с|на) (?:эти|это|этот)",
            "як (?:велика )?(?:мовна модель|модель штучного інтелекту|штучний інтелект),? я",
            "作为(?:一个|一名|一款)?(?:大型)?(?:人工智能|AI|ai)?(?:语言模型|语言助手|智能助手|助手)[,，]?我",
            "作為(?:一個|一名|一款)?(?:大型)?(?:人工智慧|人工智能|AI|ai)?(?:語言模型|助理|助手)[,，]?我",
            "我(?:无法|不能)(?:满足|完成|执行|处理|协助)(?:您的|你的|该|这个|这一)(?:请求|要求)|我無法(?:滿足|完成|協助)(?:您的|你的|該|這個)(?:請求|要求)",
            "como (?:un )?modelo de lenguaje(?: de (?:ia|inteligencia artificial))?,? (?:no|mi)|lo siento,? pero (?:como|no puedo) (?:ia|asistente|modelo|cumplir|ayudar con|generar)",
            "en tant (?:que|qu'|qu’) ?(?:une? )?(?:modèle de langage|intelligence artificielle|ia|assistant ia),? je",
            "als (?:ki-?|großes )?(?:sprachmodell|ki-?assistent|ki-?modell|künstliche intelligenz) (?:kann|bin|habe|darf)",
            "como (?:um )?modelo de linguagem|come modello linguistico|jako model językowy|bir (?:yapay zek[aâ] )?dil modeli olarak",
            "(?:بصفتي|كوني|باعتباري|كـ?) ?(?:نموذج|مساعد)(?:ا|اً)? (?:لغوي|لغة|ذكاء)|به عنوان یک (?:مدل زبانی|هوش مصنوعی)",
            "AI言語モデルとして|大規模言語モデルとして|AI 언어 모델로서");

    private static final Pattern INSTRUCTED = words(
            "(?:^|[.!\n] ?)(?:sure|certainly|of course|absolutely)[,!.] here(?:'s| is| are) (?:a|an|the|your|some|\\d+)",
            "here(?:'s| is| are) (?:a|an|the|your|some|\\d+|few) (?:possible |revised |rewritten |rephrased |short |suggested |more |concise |draft |"
                    + "persuasive |alternative |new )+(?:tweets?|posts?|comments?|headlines?|articles?|versions?|responses?|captions?|replies|reply|paragraphs?)",
            "here(?:'s| is| are) (?:a|the|your) (?:tweet|comment|headline|response|caption|reply)(?: (?:that|for|in|about|based))",
            "(?:write|generate|rewrite|rephrase) (?:a|an|the|this|\\d+) (?:\\w+ ){0,3}(?:tweets?|comments?|articles?|headlines?)"
                    + " (?:about|in the style|from the perspective|that|with the following|criticizing|supporting|using)",
            "(?:please note|it is important to note) that this (?:article|text|tweet|response) (?:is|was) (?:written|generated|rewritten)",
            "you are a helpful assistant|ignore (?:all )?previous instructions|regenerate response",
            "parsejson response|err \\{response:|\\{\"(?:role|prompt)\": ?\"",
            "(?:^|[.!\n] ?)(?:конечно|разумеется)[,!] вот (?:\\w+ ){0,2}(?:вариант|твит|пост|комментари|текст|перевод)",
            "вот (?:несколько|\\d+|переписанн\\w+|исправленн\\w+|краткий|возможный) (?:\\w+ )?(?:вариант|твит|пост|комментари|заголов|верси)",
            "(?:напиши|сгенерируй|перепиши) (?:\\d+ )?(?:\\w+ )?(?:твит|пост|комментари|стать)\\w* (?:о|про|от|в стиле|с)",
            "(?:^|[。！\n])(?:当然|好的|當然)[,，!！]?(?:以下是|這是|这是)|以下是(?:一|为您|為您|几|幾|改写|重写|修改)[^。]{0,12}(?:推文|帖子|评论|評論|标题|標題|版本|文章)",
            "请(?:写|生成|改写)(?:一|\\d)(?:条|篇|个)[^。]{0,12}(?:推文|评论|文章)",
            "(?:^|[.!\n¡] ?)(?:claro|por supuesto)[,!.] aquí (?:tienes|está)|bien sûr ?[,!] voici|natürlich[,!] hier (?:ist|sind)");

    private static final Pattern UNFILLED = Pattern.compile(
            "\\[\\s*(?i:insert|enter|your|add|fill in|name of|вставьте|вставить|укажите|ваше|введите|insertar|tu|votre|ihr|插入|填写|输入)"
                    + "(?: [^\\]\\[]{1,40}|[\\p{L} ]{0,20})?\\]"
                    + "|\\[(?:FIRST |LAST |FULL )?(?:NAME|CITY|STATE|COUNTRY|LINK|URL|HASHTAG|DATE|TOPIC|CANDIDATE|COMPANY|EMAIL|HANDLE|USERNAME|ИМЯ|ГОРОД|ДАТА|ССЫЛКА|NOMBRE|FECHA|姓名|名字|链接|日期)\\]"
                    + "|\\{\\{\\s*[\\p{L}_][\\p{L}\\p{N}_.]{1,30}\\s*\\}\\}|\\$\\{[\\p{L}_][\\p{L}\\p{N}_.]{1,30}\\}"
                    + "|%(?:FIRST_?NAME|LAST_?NAME|NAME|USER(?:NAME)?|LINK|URL|CITY|DATE)%"
                    + "|\\{[\\p{L} ']{2,40}(?:\\|[\\p{L} ']{1,40}){1,8}\\}");

    private static final Pattern LEFT = Pattern.compile(
            "(?<=[a-z]{2,20} )(?:и|на|не|что|для|это|также|который|является|的|和|是|在|了|与|以及|中的)(?= [a-z]{2})"
                    + "|(?<=[a-z]{3})(?:的|和|是|在|了|与|以及|中的)(?= ?[a-z]{3})"
                    + "|(?<=[а-яё]{2,20} )(?:的|和|是|在|了|与|以及|中的)(?= [а-яё]{2})");

    private static final Pattern SPEAKS_OF = Pattern.compile(
            "(?iu)chat ?gpt|openai|chatbot|\\bgpt-?\\d|\\bgrok\\b|gemini|copilot|claude|\\bllms?\\b|ai[- ]generated|"
                    + "\\bbots?\\b|троллей|ботов|нейросет|чат-?бот|чатгпт|искусственн\\w+ интеллект\\w* (?:отвеча|пиш|отказ)|聊天机器人|聊天機器人|机器人|生成式|KI-generiert");

    private static final Pattern CODE = Pattern.compile(
            "(?i)`|=>|\\(\\);|</|\\b(?:const|def|import|function|println|console|jinja|mustache|handlebars|vue|angular|react|ansible|helm|liquid|"
                    + "template engine|templat(?:e|ing)|placeholder|syntax|spintax|yaml|css|html|javascript|python|github|webdev|mail merge)\\b|шаблон|模板");

    private static Pattern words(String... ways) {
        return Pattern.compile("(?iu)(?:" + String.join("|", ways) + ")");
    }

    /** All residue of a text, first to last; mostly none. */
    public static List<Residue> of(String raw) {
        String text = (raw.length() > LOOK ? raw.substring(0, LOOK) : raw).replace('’', '\'');
        List<Residue> found = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        if (REFUSED_HINTS.stream().anyMatch(lower::contains)) collect(text, REFUSED, Kind.REFUSAL, found);
        if (INSTRUCTED_HINTS.stream().anyMatch(lower::contains)) collect(text, INSTRUCTED, Kind.PROMPT, found);
        if (mayHoldFields(text) && !CODE.matcher(text).find()) collect(text, UNFILLED, Kind.TEMPLATE, found);
        if (mixesScripts(text)) collect(text, LEFT, Kind.SCRIPT, found);
        found.sort(Comparator.comparingInt(Residue::starts).thenComparing(Residue::kind));
        return found;
    }

    private static boolean mixesScripts(String text) {
        boolean spaced = false;
        boolean other = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaced |= c >= 'a' && c <= 'z';
            other |= c >= 0x430 && c <= 0x44F || c >= 0x4E00 && c <= 0x9FFF;
        }
        return other && (spaced || text.codePoints().anyMatch(c -> c >= 0x430 && c <= 0x44F));
    }

    private static boolean mayHoldFields(String text) {
        return text.indexOf('[') >= 0 || text.indexOf('{') >= 0 || text.indexOf('%') >= 0;
    }

    private static void collect(String text, Pattern pattern, Kind kind, List<Residue> found) {
        List<MatchResult> matches = pattern.matcher(text).results().toList();
        if (kind == Kind.SCRIPT && matches.size() != 1) return;
        for (MatchResult m : matches) {
            if (kind == Kind.SCRIPT && !isForeign(text, m)) continue;
            boolean speech = kind == Kind.REFUSAL || kind == Kind.PROMPT;
            if (isQuoted(text, m.start(), m.end()) || speech && speaksOf(text, m)) continue;
            int end = endOfWord(text, m.end());
            found.add(new Residue(
                    kind,
                    text.substring(m.start(), end),
                    text.codePointCount(0, m.start()),
                    text.codePointCount(0, end)));
        }
    }

    /** Whether the text is written in another script than the word: names of another script in a text of the word's own are no residue. */
    private static boolean isForeign(String text, MatchResult m) {
        int own = 0;
        int all = 0;
        UnicodeScript script = UnicodeScript.of(text.codePointAt(m.start()));
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (i >= m.start() && i < m.end() || !Character.isLetter(c)) continue;
            all++;
            if (UnicodeScript.of(c) == script) own++;
        }
        return own * 10 <= all;
    }

    /** A quotation does not stop inside a word of a script that puts spaces between them. */
    private static int endOfWord(String text, int end) {
        int at = end;
        while (at > 0
                && at < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at))
                && text.charAt(at) < 0x2E80) at++;
        return at;
    }

    /** Whether the words around a phrase are about machines that write. */
    private static boolean speaksOf(String text, MatchResult m) {
        return SPEAKS_OF
                .matcher(text.substring(0, m.start()) + " " + text.substring(m.end()))
                .find();
    }

    /** Whether a quotation was opened before and is closed after. */
    private static boolean isQuoted(String text, int start, int end) {
        String before = text.substring(0, start);
        String after = text.substring(end);
        if (count(before, '"') % 2 == 1 && after.indexOf('"') >= 0) return true;
        if (before.indexOf('`') >= 0 && after.indexOf('`') >= 0) return true;
        return isOpen(before, '“', '”')
                || isOpen(before, '«', '»')
                || isOpen(before, '„', '“')
                || isOpen(before, '「', '」');
    }

    private static boolean isOpen(String before, char opens, char closes) {
        return before.lastIndexOf(opens) > before.lastIndexOf(closes);
    }

    private static long count(String text, char c) {
        return text.chars().filter(each -> each == c).count();
    }
}
