/** What the home page shows to each role. */
@NullMarked
package io.northloop.desk.application;

import org.jspecify.annotations.NullMarked;
