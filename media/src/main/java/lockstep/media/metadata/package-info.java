/** What a file says of its making beside credentials: EXIF, XMP, IPTC, text chunks, boxes of videos. All of it is self-declared. */
@org.jspecify.annotations.NullMarked
package lockstep.media.metadata;
