/** Applications that leave their workflows to the platform. */
@NullMarked
package dev.adjourn.tests.hosting;

import org.jspecify.annotations.NullMarked;
