/**
 * What two other tools define, restated so that their users find their own numbers again: CooRTweet's share events, pairs, network and
 * statistics, and the coordination network toolkit's directed networks. Pure functions over rows. Start at
 * {@link lockstep.analyses.peers.CooRTweet} and {@link lockstep.analyses.peers.Toolkit}.
 */
@NullMarked
package lockstep.analyses.peers;

import org.jspecify.annotations.NullMarked;
