package lockstep.bench;

import lockstep.worlds.score.Share;

/**
 * False alarms where nobody acts together.
 *
 * @param worlds those in which any account was flagged, of all
 * @param accounts those that were flagged, of all
 */
record NullCount(Share worlds, Share accounts) {
    static final NullCount NONE = new NullCount(new Share(0, 0), new Share(0, 0));

    static NullCount of(int flagged, int readers) {
        return new NullCount(new Share(flagged > 0 ? 1 : 0, 1), new Share(flagged, readers));
    }

    NullCount plus(NullCount other) {
        return new NullCount(worlds.plus(other.worlds), accounts.plus(other.accounts));
    }
}
