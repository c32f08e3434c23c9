@NullMarked
package io.northloop.integration.application;

import org.jspecify.annotations.NullMarked;
