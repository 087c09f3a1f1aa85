package lockstep.worlds;

import java.util.Locale;
import lockstep.model.finding.Verdict;

/** Why the accounts of a group act together, and so what a fair verdict on them is. */
public enum Mechanism {
    /** Told what to share: each acts within a stated spread of a common moment. */
    JITTER(Verdict.COORDINATED),
    /** The same within seconds. */
    COPY(Verdict.COORDINATED),
    /** Told what to share, one after another in a fixed order. */
    STAGGER(Verdict.COORDINATED),
    /** Each follows the one before, in an order that changes. */
    RELAY(Verdict.COORDINATED),
    /** Accounts with no other life. */
    DORMANT(Verdict.COORDINATED),
    /** An office that over hours reposts what a few masters post. */
    OFFICE(Verdict.COORDINATED),
    /** Texts that are handed out and posted over days. */
    COPYING(Verdict.COORDINATED),
    /** A list of hashtags for the evening. */
    TAG_EVENINGS(Verdict.COORDINATED),
    /** Persons made up by one hand, who share links that hardly anyone else shares. */
    PERSONAS(Verdict.COORDINATED),
    /** Sites that pass for local papers, all on one feed; to tell the feed is right too. */
    LOOKALIKE_NEWS(Verdict.COORDINATED, Verdict.COMMON_SOURCE),
    /** Crews that relieve one another round the clock, with work handed over at the end of a shift. */
    SHIFTS(Verdict.COORDINATED),
    /** Accounts that are hired out, some to more than one operation, with popular items as cover. */
    HIRED(Verdict.COORDINATED),
    /** Seats that are filled again when an account is suspended, with one act a day. */
    SEATS(Verdict.COORDINATED),
    /** People with lives of their own, who act on order in short campaigns weeks apart. */
    ON_ORDER(Verdict.COORDINATED),
    /** Accounts that answer and pass on one another in a fixed ring. */
    RING(Verdict.COORDINATED),
    /** Hands that each leave a trace of their own on the same stories: one links, one tags, one reposts, one pastes. */
    MOSAIC(Verdict.COORDINATED),
    /** Pages on several sites of one owner, in rotation, with tags and titles spelt in several ways; to tell the owner is right too. */
    MIRRORS(Verdict.COORDINATED, Verdict.COMMON_SOURCE),
    /** A core that posts originals, and a wider ring that says the same with small changes hours later. */
    ECHO(Verdict.COORDINATED),
    /** Teams that split topics and languages, and change topics each week. */
    TEAMS(Verdict.COORDINATED),
    /** Accounts that draw from one pool of texts at round hours, each for itself; to tell the pool is right too. */
    POOL(Verdict.COORDINATED, Verdict.COMMON_SOURCE),
    /** Tiers that cite one another, so that a planted story seems to come up by itself; to tell the fronts is right too. */
    LAUNDERING(Verdict.COORDINATED, Verdict.COMMON_SOURCE),
    /** Hands on a roster: a few of many are given each post, so that two meet as seldom as can be. */
    DISPATCH(Verdict.COORDINATED),
    /** Words of each one's own under the well-known tags that a recipe names for the day. */
    TAG_RIDERS(Verdict.COORDINATED),
    /** Accounts that play members of a real movement. */
    INFILTRATION(Verdict.COORDINATED),
    /** Accounts that live on hobbies for weeks and turn to one topic in one week. */
    WARMED_UP(Verdict.COORDINATED),
    /** Hands with three pages each, which post the pictures of one stock under another caption each time. */
    MEME_PAGES(Verdict.COORDINATED),
    /** New accounts every other day, with links of their own on sites of that day, and never seen again; to tell the sites is right too. */
    THROWAWAYS(Verdict.COORDINATED, Verdict.COMMON_SOURCE),
    /** Volunteers whom a campaign's app gives something to post, in wordings that hardly repeat; to tell the app is right too. */
    MISSIONS(Verdict.COORDINATED, Verdict.COMMON_SOURCE),
    /** A brigade that is called under posts of certain persons, and quotes them in words of each one's own. */
    PILE_ON(Verdict.COORDINATED),
    /** Conversations by threes below popular posts, with other parts and partners each day. */
    TRIOS(Verdict.COORDINATED),
    /** Accounts that flood the talk below popular posts with the pages of each other's channels. */
    CROSS_LINKING(Verdict.COORDINATED),
    /** Outlets that print what one wire sends. */
    WIRE(Verdict.COMMON_SOURCE),
    /** Accounts of one publisher that post its own pages. */
    SAME_OWNER(Verdict.COMMON_SOURCE),
    /** Unrelated accounts that forward one site's feed by machine. */
    FEED(Verdict.COMMON_SOURCE),
    /** People who post the wordings that a petition published. */
    PETITION(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Machines that quote one book, each by itself. */
    SCRIPTURE(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Accounts that post the verse of the day by one calendar. */
    CALENDAR(Verdict.COMMON_SOURCE),
    /** Journalists of rival papers with one press feed, whose embargoes end for all at once. */
    EMBARGO(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** An open team of amateurs whose members take the next piece of work from one queue. */
    SHARED_QUEUE(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** A club whose members have two accounts each, one on the phone and one at the desk. */
    TWO_ACCOUNTS(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Local services that pass on what the county's control room posts. */
    COUNTY(Verdict.COMMON_SOURCE),
    /** Employees who share their firm's posts, which an app offers them ready. */
    EMPLOYEES(Verdict.COMMON_SOURCE),
    /** One blogger's accounts, to which a tool sends every post of the blog. */
    OWN_BLOG(Verdict.COMMON_SOURCE),
    /** Parents who pass on the newsletter of one school. */
    NEWSLETTER(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Volunteers who answer rumours with what their group has found. */
    FACT_CHECKERS(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Estate agents who offer the houses of one listing service. */
    LISTINGS(Verdict.COMMON_SOURCE),
    /** Birdwatchers with one app for sightings, who go and see. */
    BIRDERS(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Runners of one charity run, whose app words how they did. */
    CHARITY_RUN(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Support accounts of one company, which answer with prepared texts. */
    SUPPORT(Verdict.COMMON_SOURCE),
    /** Scholars who post what one mailing list brings. */
    SCHOLARS(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Classes that open accounts for one morning's workshop, with one worksheet. */
    WORKSHOPS(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** A debating club whose motions and rota are public. */
    DEBATERS(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** A class with one reading list. */
    ASSIGNMENT(Verdict.COMMON_SOURCE, Verdict.CONVERGENT),
    /** Fans on the night of a release. */
    RELEASE_NIGHT(Verdict.CONVERGENT),
    /** People who share whatever one account posts. */
    FANDOM(Verdict.CONVERGENT),
    /** People who follow a public call to post at one hour. */
    STORM(Verdict.CONVERGENT),
    /** People with alerts on, who react within a minute or two. */
    FAST_REACTORS(Verdict.CONVERGENT),
    /** People who follow one breaking story. */
    BREAKING_NEWS(Verdict.CONVERGENT),
    /** People who post while they watch the same broadcast. */
    LIVE_EVENT(Verdict.CONVERGENT),
    /** People in a day of disaster, with the tags and the notices of the authorities. */
    DISASTER(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** Commuters of one line, whenever their train is late. */
    COMMUTERS(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** Players of the day's puzzle, whose results are worded by the game. */
    PUZZLE(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** People who sit in the rooms of one conference. */
    CONFERENCE(Verdict.CONVERGENT),
    /** Gamers who played together and post each other's clips. */
    PLAYMATES(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** Viewers who ask for votes for their favourites while a weekly show is on. */
    WEEKLY_VOTE(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** People who look up when something in the sky passes over them. */
    SKYWATCHERS(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** People after bargains that are gone within the hour. */
    BARGAINS(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** People who draw to the word of the day of a published list. */
    DRAWING_PROMPTS(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** Readers of a novel in instalments, who quote what they like. */
    SERIAL_READERS(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** Listeners who answer the question that a podcast asks every week. */
    PODCAST(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** Bloggers who enter a page a week in a round of links, and link what they like of the others'. */
    LINK_PARTY(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** People who find captions for the picture that a magazine puts up every week. */
    CAPTION_CONTEST(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** Owners of a thing that is recalled. */
    RECALL(Verdict.CONVERGENT, Verdict.COMMON_SOURCE),
    /** People of one movement, who mean it. */
    MOVEMENT(Verdict.CONVERGENT),
    /** Employees of many firms on their union's day of action, in words of their own. */
    DAY_OF_ACTION(Verdict.CONVERGENT),
    /** People abroad who pass on the news of the country that they come from. */
    DIASPORA(Verdict.CONVERGENT),
    /** Friends who follow one another and pass on what they like of each other's posts. */
    FRIENDS(Verdict.CONVERGENT),
    /** People whose scheduling app posts at round hours what each of them chose. */
    ROUND_HOURS(Verdict.CONVERGENT);

    private final Verdict fair;
    private final Verdict alsoRight;

    Mechanism(Verdict fair) {
        this(fair, fair);
    }

    Mechanism(Verdict fair, Verdict alsoRight) {
        this.fair = fair;
        this.alsoRight = alsoRight;
    }

    /** The verdict that the truth deserves. */
    public Verdict fair() {
        return fair;
    }

    /** Whether a verdict is right; there can be two, where the data alone do not tell between them. */
    public boolean isRight(Verdict said) {
        return said == fair || said == alsoRight;
    }

    /** Whether it is right to say nothing, as of people whom nothing need join but interest. */
    public boolean maySayNothing() {
        return isRight(Verdict.CONVERGENT);
    }

    public boolean planted() {
        return fair == Verdict.COORDINATED;
    }

    /** As tables spell it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
