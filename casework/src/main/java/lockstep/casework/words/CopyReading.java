package lockstep.casework.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lockstep.language.copies.Alignment;
import lockstep.language.copies.Boilerplate;
import lockstep.language.form.Clean;
import lockstep.model.analysis.Work;
import lockstep.store.words.CopyGroup;
import lockstep.store.words.CopyGroup.Member;
import lockstep.store.words.PostWords;
import lockstep.wire.Wire;

/** Reads the texts of groups of copies again: what each rewording shares with its first, and whether the words are anybody's own. */
final class CopyReading {
    private static final int AT_ONCE = 20_000;
    private static final int SAMPLE = 6;
    private static final long DAY = 86_400_000L;
    private static final int STOCK_ACCOUNTS = 30;
    private static final int STOCK_DAYS = 30;
    private static final double STOCK_SHARE = 0.01;
    private static final double STOCK_PEAK = 0.25;

    private final PostWords words;

    CopyReading(PostWords words) {
        this.words = words;
    }

    List<CopyGroup> read(List<CopyGroup> groups, Work work) {
        long accounts = words.accounts();
        List<CopyGroup> read = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += AT_ONCE) {
            List<CopyGroup> some = groups.subList(from, Math.min(groups.size(), from + AT_ONCE));
            Map<Long, String> texts = words.texts(wanted(some));
            Set<String> samePage = samePage(some, texts);
            read.addAll(IntStream.range(0, some.size())
                    .parallel()
                    .mapToObj(i -> read(some.get(i), texts, samePage, accounts))
                    .toList());
            work.done(read.size(), groups.size());
        }
        return read;
    }

    private static long[] wanted(List<CopyGroup> groups) {
        Set<Long> wanted = new HashSet<>();
        for (CopyGroup group : groups) {
            sample(group).forEach(m -> wanted.add(m.post()));
            for (Member m : group.members()) {
                if (!m.type().equals("reworded")) continue;
                wanted.add(m.post());
                wanted.add(m.ofPost());
            }
        }
        return wanted.stream().mapToLong(p -> p).sorted().toArray();
    }

    /** A few posts of a group, from its first to its last; none where one account repeats itself or the words are few. */
    private static List<Member> sample(CopyGroup group) {
        int n = group.members().size();
        if (!group.boilerplate().isEmpty() || isOneAccount(group)) return List.of();
        int taken = Math.min(SAMPLE, n);
        return IntStream.range(0, taken)
                .mapToObj(i -> group.members().get((int) ((long) i * (n - 1) / Math.max(1, taken - 1))))
                .toList();
    }

    private static boolean isOneAccount(CopyGroup group) {
        int first = group.members().get(0).account();
        return group.members().stream().allMatch(m -> m.account() == first);
    }

    /** Keys of groups whose sampled posts are a title with a link, all to one page. */
    private Set<String> samePage(List<CopyGroup> groups, Map<Long, String> texts) {
        List<CopyGroup> titles = groups.parallelStream()
                .filter(g -> !sample(g).isEmpty()
                        && sample(g).stream()
                                .allMatch(m -> Boilerplate.isTitleAndLink(Clean.of(texts.getOrDefault(m.post(), "")))))
                .toList();
        Map<Long, Set<Long>> links = words.links(titles.stream()
                .flatMap(g -> sample(g).stream())
                .mapToLong(Member::post)
                .sorted()
                .distinct()
                .toArray());
        return titles.stream()
                .filter(g -> !common(sample(g), links).isEmpty())
                .map(CopyGroup::key)
                .collect(Collectors.toSet());
    }

    private static Set<Long> common(List<Member> posts, Map<Long, Set<Long>> links) {
        Set<Long> common = new HashSet<>(links.getOrDefault(posts.get(0).post(), Set.of()));
        posts.forEach(m -> common.retainAll(links.getOrDefault(m.post(), Set.of())));
        return common;
    }

    private static CopyGroup read(CopyGroup group, Map<Long, String> texts, Set<String> samePage, long accounts) {
        List<String> some = sample(group).stream()
                .map(m -> texts.getOrDefault(m.post(), ""))
                .toList();
        String boilerplate = group.boilerplate();
        if (boilerplate.isEmpty() && !some.isEmpty())
            boilerplate = Boilerplate.of(some, samePage.contains(group.key())).word();
        if (boilerplate.isEmpty() && isStock(group, accounts)) boilerplate = Boilerplate.STOCK.word();
        Map<String, String> explained = new HashMap<>();
        List<Member> members = new ArrayList<>();
        for (Member m : group.members()) {
            String text = texts.getOrDefault(m.post(), "");
            String matched = !m.type().equals("reworded")
                    ? m.matched()
                    : explained.computeIfAbsent(
                            text, t -> Wire.words(Alignment.of(texts.getOrDefault(m.ofPost(), ""), t)));
            members.add(new Member(m.post(), m.account(), m.postedAt(), m.type(), m.likeness(), m.ofPost(), matched));
        }
        return new CopyGroup(group.key(), boilerplate, members);
    }

    /** Words of more than one account in a hundred, on many days and with no day that stands out. */
    private static boolean isStock(CopyGroup group, long accounts) {
        long by = group.members().stream().mapToInt(Member::account).distinct().count();
        if (by < STOCK_ACCOUNTS || by <= STOCK_SHARE * accounts) return false;
        Map<Long, Long> days = group.members().stream()
                .collect(Collectors.groupingBy(m -> Math.floorDiv(m.postedAt(), DAY), Collectors.counting()));
        long peak = days.values().stream().mapToLong(n -> n).max().orElse(0);
        return days.size() >= STOCK_DAYS && peak <= STOCK_PEAK * group.members().size();
    }
}
