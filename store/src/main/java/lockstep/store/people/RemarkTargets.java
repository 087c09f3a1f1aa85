package lockstep.store.people;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lockstep.kernels.shape.Columns;
import lockstep.model.WrongUse;
import lockstep.store.accounts.AccountNames;
import lockstep.store.file.CaseSql;

/** The things of a case that people can put a remark on, by the names that people use for them. */
final class RemarkTargets {
    private static final Pattern FINDING = Pattern.compile("(?:finding:)?(F-[0-9]+)");
    private static final Pattern NARRATIVE = Pattern.compile("narrative:(.+)|(N-[0-9]+)");
    private static final Pattern ARTICLE = Pattern.compile("article:([0-9]+)");
    private static final Pattern POST = Pattern.compile("post:(.+)");

    private final CaseSql db;

    RemarkTargets(CaseSql db) {
        this.db = db;
    }

    /** The thing as the case holds it; wrong use where the case has no such thing. */
    String named(String name) {
        var finding = FINDING.matcher(name);
        if (finding.matches()) {
            return "finding:" + only("SELECT finding AS k FROM findings WHERE finding = :name", finding.group(1), name);
        }
        var narrative = NARRATIVE.matcher(name);
        if (narrative.matches()) {
            String id = narrative.group(1) != null ? narrative.group(1) : narrative.group(2);
            return "narrative:" + only("SELECT narrative AS k FROM narratives WHERE narrative = :name", id, name);
        }
        var article = ARTICLE.matcher(name);
        if (article.matches())
            return "article:"
                    + only(
                            "SELECT CAST(article AS VARCHAR) AS k FROM articles WHERE CAST(article AS VARCHAR) = :name",
                            article.group(1),
                            name);
        var post = POST.matcher(name);
        if (post.matches())
            return "post:"
                    + only(
                            "SELECT CAST(post AS VARCHAR) AS k FROM posts WHERE native_id = :name"
                                    + " OR CAST(post AS VARCHAR) = :name ORDER BY native_id = :name DESC, post LIMIT 1",
                            post.group(1),
                            name);
        return account(name.startsWith("account:") ? name.substring(8) : name);
    }

    private String account(String name) {
        List<Long> called = AccountNames.matching(db, List.of(name));
        if (called.isEmpty()) called = numbered(name);
        if (called.isEmpty())
            throw new WrongUse(
                    "the case has nothing called " + name,
                    "F-1 is a finding, N-3 a narrative, article:2 an article, post:ID a post; else an account's id or handle");
        if (called.size() > 1)
            throw new WrongUse(
                    called.size() + " accounts are called " + name, "name the platform too, as telegram:" + name);
        return "account:" + called.get(0);
    }

    private List<Long> numbered(String name) {
        Columns c =
                db.select("SELECT account FROM accounts WHERE CAST(account AS VARCHAR) = :name", Map.of("name", name));
        return Arrays.stream(c.longs("account")).boxed().toList();
    }

    private String only(String sql, String id, String name) {
        Columns c = db.select(sql, Map.of("name", id));
        if (c.size() == 0) throw new WrongUse("the case has no " + name, "");
        return List.of(c.strings("k")).get(0);
    }
}
