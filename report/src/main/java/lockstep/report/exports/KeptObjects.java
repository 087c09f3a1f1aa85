package lockstep.report.exports;

import java.io.IOException;
import java.util.List;

/** Objects that a case received from partners, and that leave it as they came. */
public interface KeptObjects {
    /** A case that received nothing. */
    KeptObjects NONE = new KeptObjects() {
        @Override
        public List<String> envelopes() {
            return List.of();
        }

        @Override
        public void each(Taker taker) {}
    };

    /** The own properties of each bundle, without its objects, as JSON. */
    List<String> envelopes();

    /** Every object, in the order in which they came. */
    void each(Taker taker) throws IOException;

    /** Is handed one object after another. */
    interface Taker {
        /**
         * @param id of the object, or empty
         * @param body to the letter
         */
        void take(String id, String body) throws IOException;
    }
}
