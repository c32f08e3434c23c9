@NullMarked
package io.northloop.shared.application;

import org.jspecify.annotations.NullMarked;
