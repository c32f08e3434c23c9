@NullMarked
package io.northloop.organisation.persistence;

import org.jspecify.annotations.NullMarked;
