/**
 * Networks of dense nodes: neighbours, connected components, backbones. Start at {@link lockstep.kernels.graph.Backbone}. Imports
 * only the JDK and the shapes.
 */
@NullMarked
package lockstep.kernels.graph;

import org.jspecify.annotations.NullMarked;
