package lockstep.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import lockstep.serve.http.Param;
import lockstep.serve.http.Request;
import lockstep.serve.room.Room;

/** The parameters that pages share, and the conditions that they make. */
final class Filters {
    static final long LARGEST_PAGE = 500;
    private static final long ORDINARY_PAGE = 50;
    private static final long LAST_PAGE = 1_000_000;

    static final List<Param> PAGING = List.of(
            Param.whole("page", "which page, from 1"),
            Param.whole("size", "how many on a page, at most 500; 50 without"));

    /** What a list of posts can be narrowed to. */
    static final List<Param> POSTS = List.of(
            Param.time("since", "only posts at or after"),
            Param.time("until", "only posts before"),
            Param.text(
                    "q", "only posts with these words, as lockstep search takes them: \"a phrase\", -without, begin*"),
            Param.text("language", "only posts in this language, as en"),
            Param.text("platform", "only posts on this platform"),
            Param.oneOf("kind", "only posts of this kind", "original", "repost", "reply", "quote"),
            Param.text("layer", "only accounts that the registry puts on this layer"),
            Param.text("state", "only accounts that the registry puts behind this state"),
            Param.whole("account", "only this account, by the case's number"),
            Param.text("finding", "only the accounts of this finding, as F-12"),
            Param.text("narrative", "only posts that carry this narrative, as N-1"),
            Param.whole("source", "only rows of this source"));

    private Filters() {}

    static List<Param> with(List<Param> first, Param... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }

    static List<Param> with(List<Param> first, List<Param> second, Param... more) {
        List<Param> all = new ArrayList<>(first);
        all.addAll(second);
        all.addAll(Arrays.asList(more));
        return all;
    }

    static long page(Request request) {
        return request.whole("page", 1, 1, LAST_PAGE);
    }

    static long size(Request request) {
        return request.whole("size", ORDINARY_PAGE, 1, LARGEST_PAGE);
    }

    static String limit(Request request) {
        return " LIMIT " + size(request) + " OFFSET " + (page(request) - 1) * size(request);
    }

    /** Conditions on {@code posts p}. */
    static Conditions posts(Room room, Request request) {
        var where = new Conditions();
        request.time("since").ifPresent(t -> where.and("p.posted_at >= :since", "since", t.toEpochMilli()));
        request.time("until").ifPresent(t -> where.and("p.posted_at < :until", "until", t.toEpochMilli()));
        if (request.has("kind")) where.and("p.kind = :kind", "kind", request.text("kind"));
        if (request.has("account"))
            where.and("p.account = :account", "account", request.whole("account", 0, 0, Integer.MAX_VALUE));
        if (request.has("source"))
            where.and("p.source = :source", "source", request.whole("source", 0, 0, Integer.MAX_VALUE));
        if (request.has("language")) language(request, where);
        if (request.has("platform"))
            where.and(
                    "p.account IN (SELECT account FROM accounts WHERE platform = :platform)",
                    "platform",
                    request.text("platform"));
        if (request.has("finding"))
            where.and(
                    "p.account IN (SELECT account FROM memberships WHERE finding = :finding)",
                    "finding",
                    request.text("finding"));
        if (request.has("narrative"))
            where.and(
                    "p.post IN (SELECT post FROM narrative_posts WHERE narrative = :narrative AND NOT away)",
                    "narrative",
                    request.text("narrative"));
        labels(request, where, "p.account");
        if (request.has("q")) WordFilter.posts(room, request.session(), request.text("q"), where);
        return where;
    }

    /** Conditions on an account by what the registry says of it. */
    static void labels(Request request, Conditions where, String account) {
        if (request.has("layer"))
            where.and(
                    account + " IN (SELECT account FROM account_labels WHERE layer = :layer)",
                    "layer",
                    request.text("layer"));
        if (request.has("state"))
            where.and(
                    account + " IN (SELECT account FROM account_labels WHERE state = :state)",
                    "state",
                    request.text("state"));
    }

    /** As it was found from the words; where it was not looked for, as the source states it. */
    private static void language(Request request, Conditions where) {
        where.and(
                "(p.post IN (SELECT post FROM post_languages WHERE language = :language) OR (lower(p.stated_language) = :language"
                        + " AND p.post NOT IN (SELECT post FROM post_languages)))",
                "language",
                request.text("language").toLowerCase(Locale.ROOT));
    }
}
