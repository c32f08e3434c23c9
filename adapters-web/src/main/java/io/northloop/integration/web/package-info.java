/** The contract with other systems as documents: OpenAPI, AsyncAPI, and a page that shows them. */
@NullMarked
package io.northloop.integration.web;

import org.jspecify.annotations.NullMarked;
