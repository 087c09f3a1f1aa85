package lockstep.worlds.desk;

import java.util.Locale;

/** Why one desk may come first on most stories though nobody leads: eight ways in which the news itself makes a leader. */
public enum Confounding {
    /** Two desks far apart, each open from eight to eight of its own day. */
    DESK_HOURS,
    /** Watched stories happen in other places, so at other hours, than the control stories. */
    EVENT_PLACE,
    /** One desk is three times as slow. */
    SLOW_DESK,
    /** One desk is closed at weekends, when watched stories happen more often. */
    WEEKENDS,
    /** One archive keeps whole hours only. */
    COARSE_CLOCK,
    /** Four in ten of one desk's posts are lost, so that a later one looks like its first. */
    LOST_POSTS,
    /** Both copy one wire, whose copy reaches one of them sooner. */
    COMMON_WIRE,
    /** Watched stories are hotter: everybody is three times as fast on them. */
    NEWS_SPEED;

    /** As on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
