package lockstep.serve.page;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lockstep.kernels.shape.Columns;
import lockstep.model.PostLine;
import lockstep.report.Commands;
import lockstep.report.Defanged;
import lockstep.report.Names;
import lockstep.report.Quoted;
import lockstep.serve.answer.Listed;
import lockstep.serve.http.Request;
import lockstep.serve.http.Session;
import lockstep.serve.room.Room;

/** Posts as pages show them: accounts by their names for this visitor, links defanged. */
public final class PostRows {
    private PostRows() {}

    /**
     * One post.
     *
     * @param post its number in the case: the address is {@code /posts/7}
     * @param account number of the account
     * @param name what the account is called here
     * @param id the platform's id, under a short name of this case
     * @param language as found from the words, else as stated, else empty
     * @param source number of the source
     * @param file file of the source
     * @param line line of the file
     */
    public record PostRow(
            long post,
            int account,
            String name,
            String platform,
            String id,
            Instant postedAt,
            String kind,
            String text,
            String language,
            List<String> links,
            int source,
            String file,
            long line,
            Optional<Long> likes,
            Optional<Long> reposts) {}

    static Listed<PostRow> list(Room room, Request request) {
        Conditions where = Filters.posts(room, request);
        String order = request.text("sort").equals("-time") ? "p.posted_at DESC, p.post DESC" : "p.posted_at, p.post";
        // reading the words of a million posts is what takes long: where it is needed, it is done once
        String counted = request.has("q") ? ", count(*) OVER () AS total" : "";
        Columns c = room.select(
                "SELECT p.post" + counted + " FROM posts p" + where.sql() + " ORDER BY " + order
                        + Filters.limit(request),
                where.with());
        long total = request.has("q") && c.size() > 0
                ? c.longs("total")[0]
                : room.count("SELECT count(*) AS n FROM posts p" + where.sql(), where.with());
        return Paging.at("/posts.json", request).of(rows(room, request.session(), boxed(c.longs("post"))), total);
    }

    /** The posts of these numbers, in their order. */
    static List<PostRow> rows(Room room, Session session, List<Long> keys) {
        if (keys.isEmpty()) return List.of();
        Names names = room.names(session);
        Map<Long, String> languages = languages(room, keys);
        List<PostLine> posts = room.data().posts(keys);
        posts.forEach(p -> names.of(p.account()));
        return posts.stream()
                .map(p -> row(p, names, languages.getOrDefault(p.post(), "")))
                .toList();
    }

    private static PostRow row(PostLine p, Names names, String language) {
        var quoted = new Quoted(names);
        return new PostRow(
                p.post(),
                p.account().key(),
                names.of(p.account()),
                p.account().platform(),
                names.post(p.id()),
                p.postedAt(),
                p.kind(),
                Defanged.text(names.text(p.text())),
                language,
                p.links().stream().map(quoted::link).toList(),
                p.source(),
                Commands.fileName(p.file()),
                p.line(),
                p.likes(),
                p.reposts());
    }

    private static Map<Long, String> languages(Room room, List<Long> keys) {
        Columns c = room.select(
                "SELECT p.post, coalesce(l.language, lower(p.stated_language), '') AS language FROM posts p"
                        + " LEFT JOIN post_languages l ON l.post = p.post WHERE p.post IN (:keys)",
                Map.of("keys", keys));
        Map<Long, String> languages = new HashMap<>();
        for (int i = 0; i < c.size(); i++) languages.put(c.longs("post")[i], c.text("language", i));
        return languages;
    }

    static List<Long> boxed(long[] keys) {
        return Arrays.stream(keys).boxed().toList();
    }
}
