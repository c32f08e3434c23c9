@NullMarked
package io.northloop.alerting.model;

import org.jspecify.annotations.NullMarked;
