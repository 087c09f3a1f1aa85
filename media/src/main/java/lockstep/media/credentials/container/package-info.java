/** Files as boxes and spans of bytes: where a manifest store and XMP lie in a JPEG, PNG, video, document. Knows no credentials. */
@org.jspecify.annotations.NullMarked
package lockstep.media.credentials.container;
