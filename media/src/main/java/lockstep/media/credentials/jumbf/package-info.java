/** Boxes of a manifest store and the CBOR in them, with bounds on depth, number and size. */
@org.jspecify.annotations.NullMarked
package lockstep.media.credentials.jumbf;
