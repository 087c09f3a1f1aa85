package lockstep.worlds.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lockstep.model.finding.Verdict;
import lockstep.worlds.Group;
import lockstep.worlds.World;

/**
 * Claims about one world, held against its truth.
 *
 * @param ties false among the ties of groups called coordinated
 * @param accounts false among the accounts of groups called coordinated
 * @param claims false among the groups called coordinated: those of whose members less than half are of one planted group
 * @param together ties of any verdict between accounts that nothing joins, neither orders nor a common source
 * @param groups what became of each group that was made
 * @param planted whether anyone was told what to share
 */
public record WorldScore(Share ties, Share accounts, Share claims, Share together, List<Fate> groups, boolean planted) {
    /**
     * What became of one group.
     *
     * @param group the truth
     * @param found members in groups called coordinated
     * @param pairs pairs of members that are tied in groups called coordinated, out of all
     * @param verdict what most of its members were said to be; independent where nothing was said
     * @param accused an innocent group that is the main part of a group called coordinated
     */
    public record Fate(Group group, Share found, Share pairs, Verdict verdict, boolean accused) {
        /** As the truth deserves; silence is fair to people whom nothing joins but interest. */
        public boolean fair() {
            var mechanism = group.mechanism();
            return mechanism.isRight(verdict) || mechanism.maySayNothing() && verdict == Verdict.CHANCE;
        }
    }

    public static WorldScore of(World world, List<Claim> claims) {
        var accused = claims.stream().filter(Claim::coordinated).toList();
        var fates = new ArrayList<Fate>();
        for (var group : world.groups()) {
            if (group.members().length >= 2) fates.add(fate(world, group, claims, accused));
        }
        return new WorldScore(
                tiesOf(accused, world.planted()),
                accountsOf(accused, world.planted()),
                claimsOf(accused, world.planted()),
                tiesOf(
                        claims,
                        world.groups().stream()
                                .filter(g -> g.mechanism().fair() != Verdict.CONVERGENT)
                                .toList()),
                List.copyOf(fates),
                !world.planted().isEmpty());
    }

    /** Whether anything at all was called coordinated. */
    public boolean alarm() {
        return claims.of() > 0;
    }

    private static Share tiesOf(List<Claim> claims, List<Group> joined) {
        var groupsOf = groupsOf(joined);
        var seen = new HashSet<Claim.Tie>();
        long wrong = 0;
        for (var claim : claims) {
            for (var tie : claim.ties()) {
                if (!seen.add(tie)) continue;
                var a = groupsOf.getOrDefault(tie.a(), Set.of());
                var b = groupsOf.getOrDefault(tie.b(), Set.of());
                if (Collections.disjoint(a, b)) wrong++;
            }
        }
        return new Share(wrong, seen.size());
    }

    private static Share accountsOf(List<Claim> accused, List<Group> planted) {
        var told = groupsOf(planted).keySet();
        var named = membersOf(accused);
        return new Share(named.stream().filter(s -> !told.contains(s)).count(), named.size());
    }

    private static Share claimsOf(List<Claim> accused, List<Group> planted) {
        long wrong =
                accused.stream().filter(c -> mainPart(c, planted).isEmpty()).count();
        return new Share(wrong, accused.size());
    }

    /** The group that at least half of a claim's members are of. */
    private static Optional<Group> mainPart(Claim claim, List<Group> groups) {
        for (var group : groups) {
            long inside = Arrays.stream(claim.members()).filter(group::has).count();
            if (2 * inside >= claim.members().length) return Optional.of(group);
        }
        return Optional.empty();
    }

    private static Fate fate(World world, Group group, List<Claim> claims, List<Claim> accused) {
        var named = membersOf(accused);
        long found = Arrays.stream(group.members()).filter(named::contains).count();
        boolean blamed = !group.planted()
                && accused.stream()
                        .anyMatch(c -> mainPart(c, world.groups())
                                .filter(group::equals)
                                .isPresent());
        return new Fate(
                group,
                new Share(found, group.members().length),
                pairs(group, accused),
                mostSaid(group, claims),
                blamed);
    }

    private static Share pairs(Group group, List<Claim> accused) {
        var tied = new HashSet<Claim.Tie>();
        for (var claim : accused) {
            for (var tie : claim.ties()) {
                if (group.has(tie.a()) && group.has(tie.b())) tied.add(tie);
            }
        }
        long n = group.members().length;
        return new Share(tied.size(), n * (n - 1) / 2);
    }

    /** The verdict that more of the group's members were given than any other. */
    private static Verdict mostSaid(Group group, List<Claim> claims) {
        var said = new EnumMap<Verdict, Integer>(Verdict.class);
        for (int member : group.members()) {
            Verdict strongest = Verdict.CHANCE;
            for (var claim : claims) {
                boolean inside = Arrays.binarySearch(claim.members(), member) >= 0;
                if (inside && claim.verdict().compareTo(strongest) < 0) strongest = claim.verdict();
            }
            said.merge(strongest, 1, Integer::sum);
        }
        return said.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Verdict.CHANCE);
    }

    private static Set<Integer> membersOf(List<Claim> claims) {
        var members = new HashSet<Integer>();
        for (var claim : claims) {
            for (int member : claim.members()) members.add(member);
        }
        return members;
    }

    private static Map<Integer, Set<String>> groupsOf(List<Group> groups) {
        var of = new HashMap<Integer, Set<String>>();
        for (var group : groups) {
            for (int member : group.members())
                of.computeIfAbsent(member, m -> new HashSet<>()).add(group.name());
        }
        return of;
    }
}
