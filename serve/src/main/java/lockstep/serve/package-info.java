/** A case served on this machine: pages for people, JSON twins for programs, one route table for both. */
@NullMarked
package lockstep.serve;

import org.jspecify.annotations.NullMarked;
