@NullMarked
package io.northloop.followup;

import org.jspecify.annotations.NullMarked;
