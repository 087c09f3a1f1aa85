package lockstep.serve.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import lockstep.ingest.KeptOriginals;
import lockstep.kernels.shape.Columns;
import lockstep.model.PostLine;
import lockstep.model.Source;
import lockstep.model.finding.Account;
import lockstep.report.Commands;
import lockstep.report.Names;
import lockstep.serve.http.NotFound;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** The line of the source that a post came from, as it stands there. */
public final class RawPage {
    private static final Pattern LONG_ID = Pattern.compile("(?<![0-9.])[0-9]{9,}(?![0-9])");
    private static final int LONGEST = 1 << 20;

    private final KeptOriginals originals;

    RawPage(KeptOriginals originals) {
        this.originals = originals;
    }

    /**
     * A line of a source.
     *
     * @param sha256 of the file, proved when it was opened
     * @param line where the record begins, from 1
     * @param bytes how long the record is
     * @param text the record as UTF-8; characters that hide are written out
     * @param masked whether names and ids in it were replaced: the record as it stands is shown after a reason was given
     * @param cut whether only its first megabyte is here
     */
    public record Raw(
            long post,
            int source,
            String file,
            String member,
            String format,
            String sha256,
            long line,
            long bytes,
            String text,
            boolean masked,
            boolean cut) {}

    Raw of(Room room, Request request) {
        long key = request.number("id");
        List<PostLine> found = room.data().posts(List.of(key));
        if (found.isEmpty()) throw new NotFound("the case has no post " + key);
        PostLine post = found.get(0);
        Source source = room.data().sources().stream()
                .filter(s -> s.key() == post.source())
                .findFirst()
                .orElseThrow(() -> new NotFound("the source of post " + key + " is not in the case"));
        byte[] bytes = originals.line(source, post.line());
        boolean masked = !request.session().isUnmasked();
        String text = new String(bytes, 0, Math.min(bytes.length, LONGEST), StandardCharsets.UTF_8);
        return new Raw(
                key,
                source.key(),
                Commands.fileName(source.file()),
                source.member(),
                source.format(),
                source.sha256(),
                post.line(),
                bytes.length,
                masked ? masked(room, request, post, text) : text,
                masked,
                bytes.length > LONGEST);
    }

    /** Everything by which the record names its account, another one of a finding, or a post. */
    private static String masked(Room room, Request request, PostLine post, String text) {
        Names names = room.names(request.session());
        Account account = post.account();
        String label = names.of(account);
        if (names.mayName(account)) return names.text(text);
        Columns c = room.select(
                "SELECT native_id, coalesce(handle, '') AS handle, coalesce(name, '') AS name FROM accounts WHERE account = :account",
                Map.of("account", (long) account.key()));
        List<String> own =
                new ArrayList<>(List.of(c.text("native_id", 0), c.text("handle", 0), c.text("name", 0), post.id()));
        own.removeIf(word -> word.length() < 3);
        own.sort(Comparator.comparingInt(String::length).reversed());
        String shown = text;
        for (String word : own) shown = replaced(shown, word, word.equals(post.id()) ? names.post(word) : label);
        return LONG_ID.matcher(names.text(shown)).replaceAll("[id]");
    }

    private static String replaced(String text, String word, String by) {
        var shown = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = word.toLowerCase(Locale.ROOT);
        if (lower.length() != text.length()) return text.replace(word, by);
        int from = 0;
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, from)) {
            shown.append(text, from, at).append(by);
            from = at + word.length();
        }
        return shown.append(text, from, text.length()).toString();
    }
}
