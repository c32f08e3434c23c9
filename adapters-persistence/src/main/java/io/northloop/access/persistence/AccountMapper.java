package io.northloop.access.persistence;

import io.northloop.access.AccountId;
import io.northloop.access.model.Account;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import io.northloop.shared.persistence.MappingRules;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;

@Mapper(config = MappingRules.class)
interface AccountMapper {

    AccountEntity entity(Account.Snapshot snapshot);

    Account.Snapshot snapshot(AccountEntity entity);

    default UUID uuid(AccountId id) {
        return id.value();
    }

    default AccountId accountId(UUID value) {
        return new AccountId(value);
    }

    default @Nullable String text(@Nullable UnitRef ref) {
        return ref == null ? null : ref.value();
    }

    default @Nullable UnitRef unitRef(@Nullable String text) {
        return text == null ? null : new UnitRef(text);
    }

    default @Nullable String text(@Nullable PersonRef ref) {
        return ref == null ? null : ref.value();
    }

    default @Nullable PersonRef personRef(@Nullable String text) {
        return text == null ? null : new PersonRef(text);
    }

    default @Nullable String text(@Nullable Language language) {
        return language == null ? null : language.tag();
    }

    default @Nullable Language language(@Nullable String tag) {
        return tag == null ? null : Language.of(tag).orElse(null);
    }
}
