@NullMarked
package io.northloop.alerting.web;

import org.jspecify.annotations.NullMarked;
