@NullMarked
package io.northloop.followup.model;

import org.jspecify.annotations.NullMarked;
