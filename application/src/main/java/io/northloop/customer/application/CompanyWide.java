package io.northloop.customer.application;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;

/** Customers belong to the company, not to a centre: whoever is confined to units has no business with their records. */
final class CompanyWide {

    private CompanyWide() {}

    static void require(Viewer viewer) {
        if (!(viewer.scope() instanceof UnitScope.Everything)) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "company-wide-only");
        }
    }
}
