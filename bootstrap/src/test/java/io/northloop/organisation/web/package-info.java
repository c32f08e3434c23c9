@NullMarked
package io.northloop.organisation.web;

import org.jspecify.annotations.NullMarked;
