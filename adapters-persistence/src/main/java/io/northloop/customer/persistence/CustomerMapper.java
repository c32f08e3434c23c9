package io.northloop.customer.persistence;

import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.Customer;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.shared.Language;
import io.northloop.shared.persistence.MappingRules;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

@Mapper(config = MappingRules.class)
interface CustomerMapper {

    @Mapping(target = "profile", source = ".")
    Customer.Snapshot snapshot(CustomerEntity entity);

    @Mapping(target = "account", source = "accountRef")
    CustomerProfile profile(CustomerEntity entity);

    @Mapping(target = ".", source = "profile")
    @Mapping(target = "accountRef", source = "profile.account")
    @Mapping(target = "emailHash", ignore = true)
    @Mapping(target = "phoneHash", ignore = true)
    @Mapping(target = "version", ignore = true)
    void write(Customer.Snapshot snapshot, @MappingTarget CustomerEntity entity);

    default CustomerRef ref(String value) {
        return new CustomerRef(value);
    }

    default String text(CustomerRef ref) {
        return ref.value();
    }

    default @Nullable CustomerAccountRef account(@Nullable String value) {
        return value == null ? null : new CustomerAccountRef(value);
    }

    default @Nullable String text(@Nullable CustomerAccountRef ref) {
        return ref == null ? null : ref.value();
    }

    default Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new IllegalStateException("language in the database: " + tag));
    }

    default String tag(Language language) {
        return language.tag();
    }
}
