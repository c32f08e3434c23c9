@NullMarked
package io.northloop.alerting;

import org.jspecify.annotations.NullMarked;
