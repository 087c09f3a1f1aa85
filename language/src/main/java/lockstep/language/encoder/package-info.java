/**
 * Sentence embeddings, where a model is there: a folder with an ONNX model and its word list. Start at {@link
 * lockstep.language.encoder.Encoder}; {@link lockstep.language.encoder.MultilingualBert} makes such a folder from a jar. Everything
 * works without.
 */
@NullMarked
package lockstep.language.encoder;

import org.jspecify.annotations.NullMarked;
