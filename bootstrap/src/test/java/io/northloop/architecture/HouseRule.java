package io.northloop.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;

/**
 * The rules of the house, in the order of {@code docs/house.md}. Each says whom it judges, so that a test can tell a
 * rule that everybody keeps from a rule that judges nobody.
 */
@SuppressWarnings("ImmutableEnumChecker") // ArchUnit's rules never change, they only do not say so
enum HouseRule {
    THE_DOMAIN_IS_PLAIN_JAVA(Floor.on(Floor.DOMAIN), FloorRules.bePlainJava()),
    USE_CASES_KNOW_NO_TECHNOLOGY(Floor.on(Floor.APPLICATION), FloorRules.knowNoTechnology()),
    NOBODY_DEPENDS_ON_ADAPTERS(
            Floor.on(Set.of(Floor.PUBLISHED, Floor.MODEL, Floor.PORT, Floor.APPLICATION)), FloorRules.knowNoAdapter()),
    ADAPTERS_DO_NOT_DEPEND_ON_EACH_OTHER(Floor.on(Floor.ADAPTERS), FloorRules.knowNoOtherAdapter()),
    PORTS_AND_ADAPTERS_MEET(PortRules.portsAndTheirImplementations(), PortRules.meetInAnAdapter()),
    CONTROLLERS_TOUCH_NO_PORT(PortRules.controllers(), PortRules.touchNoPort()),
    ADAPTER_TYPES_ARE_PACKAGE_PRIVATE(NamingRules.adapterTypes(), NamingRules.keepToThemselves()),
    EVENTS_ARE_PUBLISHED_RECORDS_IN_PAST_TENSE(NamingRules.events(), NamingRules.bePublishedRecordsInPastTense()),
    IDS_ARE_PUBLISHED_RECORDS(NamingRules.ids(), NamingRules.bePublishedRecords()),
    CLOCK_AND_IDS_COME_IN(
            Floor.on(Set.of(Floor.PUBLISHED, Floor.MODEL, Floor.PORT, Floor.APPLICATION)),
            PurityRules.takeTimeAndChanceFromOutside()),
    PACKAGES_HAVE_NO_CYCLES(
            FloorRules.anyClassOfTheHouse(),
            SlicesRuleDefinition.slices().matching("(**)").should().beFreeOfCycles()),
    NAMES_TELL_AND_CONSTRUCTORS_INJECT(
            FloorRules.anyClassOfTheHouse(), NamingRules.sayWhatTheyAreAndAskInTheConstructor()),
    PERSISTENCE_ANNOTATIONS_STAY_IN_PERSISTENCE(
            DescribedPredicate.not(Floor.on(Floor.PERSISTENCE)), FloorRules.knowNoPersistence()),
    ONLY_USE_CASES_ARE_TRANSACTIONAL(StyleRules.whatIsTransactional(), StyleRules.beUseCases()),
    PACKAGES_ARE_NULL_MARKED_AND_AGGREGATES_GUARDED(
            FloorRules.anyClassOfTheHouse(), StyleRules.beNullMarkedAndGuarded()),
    HANDLERS_NAME_WHO_MAY_CALL(HandlerRules.classesWithHandlers(), HandlerRules.nameWhoMayCall()),
    PACKAGES_FOLLOW_THE_PLAN(FloorRules.anyClassOfTheHouse(), FloorRules.beAtAPlannedPlace()),
    LISTENERS_HEAR_WHAT_IS_PUBLISHED(ListenerRules.listeners(), ListenerRules.hearWhatIsPublished());

    private final DescribedPredicate<JavaClass> subjects;
    private final ArchRule rule;

    HouseRule(DescribedPredicate<JavaClass> subjects, ArchCondition<JavaClass> condition) {
        this(subjects, ArchRuleDefinition.classes().that(subjects).should(condition));
    }

    HouseRule(DescribedPredicate<JavaClass> subjects, ArchRule rule) {
        this.subjects = subjects;
        this.rule = rule;
    }

    /** Whom the rule judges. */
    DescribedPredicate<JavaClass> subjects() {
        return subjects;
    }

    /** Fails, as ArchUnit does by default, when it finds nobody to judge. */
    ArchRule rule() {
        return rule;
    }
}
