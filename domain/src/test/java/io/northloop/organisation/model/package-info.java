@NullMarked
package io.northloop.organisation.model;

import org.jspecify.annotations.NullMarked;
