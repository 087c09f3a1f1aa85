/** Pictures and videos: what they look like, what their files say, who vouches for them. */
@org.jspecify.annotations.NullMarked
package lockstep.media;
