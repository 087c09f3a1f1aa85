package lockstep.worlds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import lockstep.worlds.Making.Thing;

/** People and desks whom something that was sent round reaches in the open: prepared answers, a list's mails, the recall of a product, a worksheet. */
final class Circulars {
    private Circulars() {}

    /**
     * The support accounts of one company. Whoever is on shift answers customers with one of sixty prepared texts, often with the page of the handbook
     * that belongs to it, or in words of the own; on a few days all tell of the same fault.
     */
    static Consumer<Making> support(int agents) {
        return making -> {
            var draws = Draws.of(making.seed, "support");
            int[] who = Publishers.staff(making, agents);
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            var answers = new ArrayList<List<Thing>>();
            var things = new HashSet<>(List.of(tag));
            for (int k = 0; k < ANSWERS; k++)
                answers.add(List.of(making.newThing("text", draws), making.newLink(site)));
            for (var answer : answers) {
                long linked = Campaigns.hour(draws.below(making.recipe.days), 12);
                Fronts.strangers(making, answer.get(1), linked, 1.5, draws);
                things.addAll(answer);
            }
            double[] asked = Twins.falling(ANSWERS, 0.8);
            for (int day = 0; day < making.recipe.days; day++) {
                boolean fault = day % 9 == 6;
                var notice = List.of(making.newThing("text", draws), making.newLink(site));
                if (fault) things.addAll(notice);
                for (int a = 0; a < agents; a++) {
                    if ((day + a) % 7 >= 5) continue;
                    double begins = a % 2 == 0 ? 6 : 13;
                    int cases = draws.poisson(3);
                    for (int k = 0; k < cases; k++) {
                        var said = fault && draws.chance(0.6) ? notice : answers.get(draws.pick(asked));
                        long now = Campaigns.hour(day, begins + 8 * draws.unit());
                        making.post(who[a], answer(making, said, tag, now, draws), now);
                    }
                }
            }
            making.note(new Group("support-1", Mechanism.SUPPORT, who, things.size(), 0.3, 14 * 86_400), things);
        };
    }

    private static final int ANSWERS = 60;

    /** An answer, half of the time to a customer's post that nobody else quotes. */
    private static List<Thing> answer(Making making, List<Thing> prepared, Thing tag, long now, Draws draws) {
        var holds = new ArrayList<Thing>();
        if (draws.chance(0.5)) {
            int customer = draws.below(making.people.count);
            making.post(customer, List.of(making.newThing("text", draws), tag), now - 20 * People.MINUTE);
            holds.add(making.newThing("repost", draws));
        }
        holds.add(draws.chance(0.7) ? prepared.get(0) : making.newThing("text", draws));
        if (draws.chance(0.55)) holds.add(prepared.get(1));
        if (draws.chance(0.15)) holds.add(tag);
        return holds;
    }

    /**
     * Scholars with one mailing list for four fields. Two or three mails a weekday bring a call, a post to fill or a paper; who works in the field and
     * finds it worth it posts the page hours to days later, in the words of the subject line or in their own. Others find the pages elsewhere.
     */
    static Consumer<Making> scholars(int members) {
        return making -> {
            var draws = Draws.of(making.seed, "scholars");
            int[] who = draws.some(members, making.people.count);
            int[] place = draws.shuffled(members);
            int site = making.newDomain();
            var tags = Occasions.fresh(making, "hashtag", FIELDS, draws);
            double[] keen = new double[members];
            for (int m = 0; m < members; m++) keen[m] = draws.between(0.03, 0.35);
            var things = new HashSet<>(tags);
            for (int k = 0; k < 5 * making.recipe.days / 2; k++) {
                int day = 2 * k / 5;
                if (day % 7 >= 5) continue;
                int field = draws.below(FIELDS);
                long since = Campaigns.hour(day, 7 + 10 * draws.unit());
                var page = making.newLink(draws.chance(0.3) ? site : draws.below(8));
                var subject = making.newThing("text", draws);
                Fronts.strangers(making, page, since, 1.5, draws);
                things.addAll(List.of(page, subject));
                for (int m = 0; m < members; m++) {
                    boolean concerns = place[m] % FIELDS == field || (place[m] + 1) % FIELDS == field;
                    if (!concerns || !draws.chance(keen[m])) continue;
                    var holds = new ArrayList<>(List.of(page));
                    holds.add(draws.chance(0.35) ? subject : making.newThing("text", draws));
                    if (draws.chance(0.4)) holds.add(tags.get(field));
                    long then = since + (long) draws.lognormal(18.0 * People.HOUR, 1.1);
                    making.post(who[m], holds, making.people.whenUp(who[m], then, draws));
                }
            }
            making.note(new Group("scholars-1", Mechanism.SCHOLARS, who, things.size(), 0.09, 2 * 86_400), things);
        };
    }

    private static final int FIELDS = 4;

    /**
     * Owners of a thing that is recalled. Each hears of it on some day of the next week or so, and then tells, asks and complains more than once: with the
     * maker's page, a form, a paper's article, the product's tag, or by passing on what the maker posts.
     */
    static Consumer<Making> recall(int owners) {
        return making -> {
            var draws = Draws.of(making.seed, "recall");
            int[] who = draws.some(owners, making.people.count);
            int maker = making.newSubject();
            int site = making.newDomain();
            int day = making.recipe.days * 4 / 7;
            long since = Campaigns.hour(day, 8);
            var tag = making.newThing("hashtag", draws);
            var pages = new ArrayList<Thing>();
            for (int k = 0; k < 3; k++) pages.add(making.newLink(site));
            for (int k = 0; k < 6; k++) pages.add(making.newLink(draws.below(8)));
            for (var page : pages) Publishers.readers(making, page, since + People.DAY / 2, draws);
            var notices = new ArrayList<Thing>();
            for (int k = 0; k < 5; k++)
                notices.add(Cells.written(making, maker, since + 2L * k * People.DAY, 6, draws));
            var things = new HashSet<>(pages);
            things.addAll(notices);
            things.add(tag);
            double[] read = Twins.falling(pages.size(), 0.8);
            for (int m : who) {
                long now = since + (long) draws.exponential(2.5 * People.DAY);
                int acts = 1 + draws.poisson(3);
                for (int k = 0; k < acts; k++) {
                    int said = (int) Math.min(notices.size() - 1, (now - since) / (2 * People.DAY));
                    var holds = affected(making, pages.get(draws.pick(read)), notices.get(said), tag, draws);
                    making.post(m, holds, making.people.whenUp(m, now, draws));
                    now += (long) draws.exponential(1.2 * People.DAY);
                }
            }
            making.note(new Group("owners-1", Mechanism.RECALL, who, things.size(), 0.25, 5 * 86_400), things);
        };
    }

    private static List<Thing> affected(Making making, Thing page, Thing notice, Thing tag, Draws draws) {
        if (draws.chance(0.2)) return List.of(notice);
        var holds = new ArrayList<>(List.of(making.newThing("text", draws)));
        if (draws.chance(0.55)) holds.add(page);
        if (draws.chance(0.15)) holds.add(notice);
        if (draws.chance(0.55)) holds.add(tag);
        return holds;
    }

    /**
     * A workshop that goes from school to school. Every other day another class opens accounts, posts for a morning what the worksheet asks for, and
     * never comes back: a sentence to finish or to copy, a page each made on the workshop's site, the teacher's post passed on.
     */
    static Consumer<Making> workshops(int pupils) {
        return making -> {
            var draws = Draws.of(making.seed, "workshops");
            int site = making.newDomain();
            var tag = making.newThing("hashtag", draws);
            var sheet = Occasions.fresh(making, "text", 6, draws);
            var things = new HashSet<>(sheet);
            things.addAll(List.of(tag, new Thing("domain", site)));
            var all = new ArrayList<Integer>();
            int teacher = making.newSubject();
            for (int day = 1; day < making.recipe.days; day += 2) {
                if (day % 7 >= 5) continue;
                long since = Campaigns.hour(day, 8 + draws.unit());
                var post = Cells.written(making, teacher, since, 1, draws);
                things.add(post);
                int here = pupils - 4 + draws.below(9);
                for (int k = 0; k < here; k++) {
                    int pupil = making.newSubject();
                    all.add(pupil);
                    long now = since + (long) draws.exponential(10.0 * People.MINUTE);
                    for (var holds : exercises(making, new Sheet(sheet, post, tag, site), draws)) {
                        now += (long) draws.exponential(18.0 * People.MINUTE);
                        if (draws.chance(0.85)) making.post(pupil, holds, now);
                    }
                }
            }
            int[] who = all.stream().mapToInt(a -> a).toArray();
            making.note(new Group("pupils-1", Mechanism.WORKSHOPS, who, things.size(), 0.15, 2 * 3600), things);
        };
    }

    /** What a worksheet gives: sentences, the teacher's post of the day, a tag, and a site to make pages on. */
    private record Sheet(List<Thing> sentences, Thing post, Thing tag, int site) {}

    private static List<List<Thing>> exercises(Making making, Sheet sheet, Draws draws) {
        var sentence = draws.chance(0.5) ? sheet.sentences.get(draws.below(6)) : making.newThing("text", draws);
        var page = making.newLink(sheet.site);
        return List.of(
                List.of(sentence, sheet.tag),
                List.of(making.newThing("text", draws), page, Fronts.knownTag(draws)),
                List.of(making.newThing("text", draws), page, sheet.tag),
                List.of(sheet.post));
    }
}
