package lockstep.worlds;

import java.util.List;
import java.util.function.UnaryOperator;

/** The families that were sealed until they were opened once; since then they may be tuned on. */
final class OpenedFamilies {
    private OpenedFamilies() {}

    static void addTo(List<Family> all) {
        openedByTheDay(all);
        openedApart(all);
        openedInnocent(all);
        disguised(all);
        alike(all);
        nations(all);
        fronts(all);
        occasions(all);
        march(all);
    }

    private static void opened(List<Family> all, String name, String says, UnaryOperator<Recipe> recipe) {
        all.add(Family.opened(name, says, () -> recipe.apply(Recipe.plain())));
    }

    /** Sealed until they were opened once; they are tuned on since. */
    private static void openedByTheDay(List<Family> all) {
        opened(
                all,
                "personas",
                "three sets of made-up persons who share rare links",
                r -> r.traces(Family.MANY).add(Campaigns.personas(3, 8, 20)));
        opened(
                all,
                "class",
                "a class with one reading list",
                r -> r.traces(Family.MANY).add(Twins.assignment(28, 12)));
        opened(
                all,
                "towns",
                "look-alikes of local papers, all on one feed",
                r -> r.traces(Family.MANY).add(Campaigns.lookalikeNews(14)));
        opened(
                all,
                "newsrooms",
                "two newsrooms of one publisher",
                r -> r.traces(Family.MANY).add(Twins.newsrooms(5)));
        opened(
                all,
                "scripture",
                "machines that quote one book, each by itself",
                r -> r.traces(Family.MANY).add(Twins.scripture(20, 300)));
        opened(
                all,
                "matches",
                "people before eight matches, posting at their moments",
                r -> r.traces(Family.MANY).add(Twins.matches(200, 8)));
        opened(
                all,
                "office-audience",
                "an office and an audience in one world",
                r -> r.traces(Family.MANY).add(Campaigns.office(15, 3)).add(Twins.audience(50)));
        opened(
                all,
                "copying-petition",
                "texts handed out, and a petition, in one world under minute clocks",
                r -> r.traces(Family.MANY)
                        .with(x -> x.clock = People.MINUTE)
                        .add(Campaigns.copying(12, 25))
                        .add(Twins.petition(150, 6)));
    }

    /** Operations whose members do not all meet, or hide among what everybody does; the last one among innocents like them. Sealed until they were opened once. */
    private static void openedApart(List<Family> all) {
        opened(
                all,
                "shifts",
                "four crews round the clock, with work handed over",
                r -> r.traces(Family.MANY).add(Cells.shifts(7)));
        opened(
                all,
                "hired",
                "two operations that share a third of their hired accounts, under cover of popular items",
                r -> r.traces(Family.MANY).add(Cells.hired(10, 5)));
        opened(
                all,
                "seats",
                "ten weeks of one act a day a member, with members replaced halfway",
                r -> r.size(3000, 7000, 70).traces(Family.MANY).add(Cells.seats(14, 6)));
        opened(
                all,
                "flood",
                "people who act on order and a ring, among friends and a day of disaster",
                r -> r.size(2500, 6000, 56)
                        .traces(Family.MANY)
                        .with(x -> x.activity = 20)
                        .add(Cells.onOrder(24, 3))
                        .add(Cells.ring(12))
                        .add(Crowds.friends(14))
                        .add(Crowds.disaster(300)));
    }

    /** Innocents who choose, know or follow the same. Sealed until they were opened once. */
    private static void openedInnocent(List<Family> all) {
        opened(
                all,
                "influencers",
                "readers of three influencers, some of one, some of two, some of all",
                r -> r.traces(Family.MANY).add(Crowds.influencers(180)));
        opened(
                all,
                "clubs",
                "a team of translators with one queue, and a club in which everyone has two accounts",
                r -> r.traces(Family.MANY).add(Crowds.translators(16)).add(Crowds.twoAccounts(22)));
        opened(
                all,
                "clockwork",
                "the verse of the day by one calendar, and people whose app posts at round hours",
                r -> r.traces(Family.MANY).add(Clockwork.calendar(24)).add(Clockwork.schedulers(60)));
        opened(
                all,
                "embargo",
                "journalists of six rival papers with one press feed",
                r -> r.traces(Family.MANY).add(Clockwork.embargo(6, 5)));
    }

    /** Operations that take care not to do the same thing. */
    private static void disguised(List<Family> all) {
        opened(
                all,
                "mosaic",
                "hands that each only link, tag, repost or paste, on the same stories",
                r -> r.traces(Family.MANY).add(Disguises.mosaic(5)));
        opened(
                all,
                "mirrors",
                "pages on five sites of one owner in rotation, titles and tags in many spellings",
                r -> r.traces(Family.MANY).add(Disguises.mirrors(16, 5)));
        opened(
                all,
                "echo",
                "a core that posts, and a wider ring that says the same hours later with small changes",
                r -> r.traces(Family.MANY).add(Disguises.echo(4, 20)));
    }

    /** People who meet on the same things for reasons of their own. */
    private static void alike(List<Family> all) {
        opened(
                all,
                "mornings",
                "commuters of two lines whose trains are late, and players of the day's puzzle",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Neighbours.commuters(2, 60))
                        .add(Neighbours.puzzle(90)));
        opened(
                all,
                "county",
                "parents with one newsletter a week, and local services that repost the county's",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Neighbours.parents(45))
                        .add(Neighbours.county(14)));
        opened(
                all,
                "firm",
                "employees who share their firm's posts, and bloggers who each mirror their blog to several accounts",
                r -> r.traces(Family.MANY).add(Circles.employees(26)).add(Circles.blogs(8)));
        opened(
                all,
                "rooms",
                "a conference with four rooms, and a clan of gamers who post each other's clips",
                r -> r.traces(Family.MANY).add(Circles.conference(150)).add(Circles.clan(30)));
    }

    private static void nations(List<Family> all) {
        opened(
                all,
                "nations",
                "two teams that change topics weekly and a pool at round hours, among a diaspora and fact-checkers",
                r -> r.size(2500, 5000, 42)
                        .traces(Family.MANY)
                        .with(x -> x.activity = 14)
                        .add(Disguises.teams(10))
                        .add(Disguises.pool(14, 120))
                        .add(Neighbours.diaspora(120, 4))
                        .add(Circles.checkers(18)));
    }

    /** Operations whose plan no single act shows. */
    private static void fronts(List<Family> all) {
        opened(
                all,
                "laundry",
                "three tiers that cite one another days apart, so that a planted story seems to come up by itself",
                r -> r.traces(Family.MANY).add(Fronts.laundering(9)));
        opened(
                all,
                "dispatch",
                "a roster that gives each of the clients' posts to five of 36 hands",
                r -> r.traces(Family.MANY).add(Fronts.dispatch(36, 5)));
        opened(
                all,
                "trends",
                "members who post in words of their own under the well-known tags that a recipe names for the day",
                r -> r.traces(Family.MANY).add(Fronts.riders(14)));
    }

    /** People whom an occasion brings together. */
    private static void occasions(List<Family> all) {
        opened(
                all,
                "saturdays",
                "viewers who ask for votes in a weekly show, and runners of one charity run",
                r -> r.size(2500, 5000, 56)
                        .traces(Family.MANY)
                        .add(Occasions.weeklyVote(200))
                        .add(Occasions.charityRun(70)));
        opened(
                all,
                "outdoors",
                "people who look up when something passes in the sky, and birdwatchers with one app",
                r -> r.traces(Family.MANY).add(Occasions.skywatchers(110)).add(Occasions.birders(60)));
        opened(
                all,
                "market",
                "people after bargains that are soon gone, and estate agents with one listing service",
                r -> r.traces(Family.MANY).add(Occasions.bargains(80)).add(Occasions.listings(16)));
        opened(
                all,
                "chapters",
                "people who draw to a word a day, and readers who quote a novel in instalments",
                r -> r.traces(Family.MANY).add(Occasions.drawingPrompts(140)).add(Occasions.serialReaders(40)));
    }

    private static void march(List<Family> all) {
        opened(
                all,
                "march",
                "accounts that play members of a movement, among those who mean it and a union's days of action",
                r -> r.size(2500, 5000, 42)
                        .traces(Family.MANY)
                        .add(Fronts.movement(220, 12))
                        .add(Occasions.dayOfAction(160)));
    }
}
