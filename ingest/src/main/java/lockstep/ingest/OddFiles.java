package lockstep.ingest;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.ingest.text.Times;
import lockstep.model.CannotDo;

/** Files that look like JSON or a table and are none as they stand: what they are, and what to do. */
final class OddFiles {
    private static final String LINES =
            "save it as one object a row; in pandas: df.to_json(\"posts.jsonl\", orient=\"records\", lines=True)";
    private static final Pattern PYTHON = Pattern.compile("^\\s*\\[?\\s*\\{\\s*'");
    private static final Pattern CHAT = Pattern.compile(
            "^\\p{Cf}*\\[?\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4},? \\d{1,2}[:.]\\d{2}[^\\n\"]{0,12}?(\\]| -) [^\\n:\"]{1,60}: ");
    private static final Pattern SPLIT = Pattern.compile("^\\s*\\{\\s*\"(columns|index)\"\\s*:\\s*\\[");
    private static final Pattern LISTS = Pattern.compile("^\\s*\\[\\s*\\[");
    private static final Pattern NUMBERED = Pattern.compile(".+\\.[0-9]+");

    private OddFiles() {}

    /** What a file of this beginning is; empty where nothing is known of it. */
    static Optional<CannotDo> advice(String name, Head head, List<String> names) {
        return archive(name, head)
                .or(() -> chat(name, head))
                .or(() -> head.isJson()
                        ? json(name, head, names)
                        : quotedTwice(name, names).or(() -> noNames(name, head)));
    }

    private static Optional<CannotDo> json(String name, Head head, List<String> members) {
        String text = head.text();
        if (PYTHON.matcher(text).find())
            return Optional.of(new CannotDo(
                    name + " is written as Python prints objects, which is not JSON",
                    "write it with json.dumps(row), a line each"));
        boolean columns = members.size() > 1
                && members.stream().allMatch(m -> NUMBERED.matcher(m).matches());
        if (columns || SPLIT.matcher(text).find())
            return Optional.of(new CannotDo(
                    name + " holds a table column by column, as pandas writes it, and no object for each post", LINES));
        return LISTS.matcher(text).find()
                ? Optional.of(new CannotDo(name + " holds rows without the names of their members", LINES))
                : Optional.empty();
    }

    /** A part of the archive that X gives to the owner of an account. */
    private static Optional<CannotDo> archive(String name, Head head) {
        return head.text().stripLeading().startsWith("window.YTD.")
                ? Optional.of(
                        new CannotDo(
                                name + " is a part of an archive of X, which is a script and names no account",
                                "take off what stands before the first [, and read it as: --as jsonl --map id=tweet.id_str"
                                        + " --map time=tweet.created_at --map text=tweet.full_text --set account=NAME --set platform=twitter"))
                : Optional.empty();
    }

    /** A chat as WhatsApp exports it. */
    private static Optional<CannotDo> chat(String name, Head head) {
        return CHAT.matcher(head.text()).find()
                ? Optional.of(new CannotDo(
                        name + " is a chat as WhatsApp exports it, which is not read",
                        "make a table of it, with a column each for the time, the name and the text"))
                : Optional.empty();
    }

    /** A table whose first line is a row already. */
    private static Optional<CannotDo> noNames(String name, Head head) {
        List<String> columns = head.columns();
        boolean row = columns.size() > 1 && columns.stream().anyMatch(OddFiles::isTime);
        return row
                ? Optional.of(new CannotDo(
                        name + " has no line that names its columns: the first line is a row",
                        "say which column, counted from 1, holds what, as --no-header --map account=2 --map time=3"))
                : Optional.empty();
    }

    private static boolean isTime(String value) {
        return value.length() > 7 && new Times("", ZoneOffset.UTC).read(value) != Times.BAD;
    }

    /** A table of which each line stands in quotation marks as a whole. */
    private static Optional<CannotDo> quotedTwice(String name, List<String> columns) {
        boolean one = columns.size() == 1 && columns.get(0).split("[,;\t]", -1).length > 2;
        return one
                ? Optional.of(new CannotDo(
                        name + " has each line in quotation marks as a whole, so that it is a table of one column",
                        "take the outer quotation marks off, and make each two of them within a line one"))
                : Optional.empty();
    }
}
