/** How alerts are put into words, in the whole application. */
@NullMarked
package io.northloop.alerting.web;

import org.jspecify.annotations.NullMarked;
