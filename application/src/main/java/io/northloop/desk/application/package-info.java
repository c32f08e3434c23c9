/** What the home page shows to each role, the monthly report, and saved views. */
@NullMarked
package io.northloop.desk.application;

import org.jspecify.annotations.NullMarked;
