package lockstep.analyses.ecosystem;

import lockstep.model.registry.Layer;

/**
 * One part of the ecosystem: a state's voices of one layer; all ordinary newsrooms together; all that no list names.
 *
 * @param state the state, empty for newsrooms and the unknown
 * @param layer the layer's word
 */
public record Side(String state, String layer) implements Comparable<Side> {
    static final Side CONTROL = new Side("", Layer.ORDINARY_MEDIA.word());
    static final Side UNKNOWN = new Side("", Layer.UNKNOWN.word());

    /** The side that a label, or none, puts a post on. Newsrooms are one side whatever their country: they are the control. */
    static Side of(String state, String layer) {
        if (layer.equals(CONTROL.layer)) return CONTROL;
        if (layer.isEmpty() || layer.equals(UNKNOWN.layer)) return UNKNOWN;
        return new Side(state, layer);
    }

    boolean ofState() {
        return Layer.of(layer).ofState();
    }

    /** As in a table: {@code Russia official}. */
    public String word() {
        return (state + " " + layer).strip();
    }

    @Override
    public int compareTo(Side other) {
        int rank = Boolean.compare(other.ofState(), ofState());
        if (rank != 0) return rank;
        int byState = state.compareTo(other.state);
        return byState != 0 ? byState : Layer.of(layer).compareTo(Layer.of(other.layer));
    }
}
