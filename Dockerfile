# The application alone; PostgreSQL, Kafka and mail come from compose.yaml or from your own installation.
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -ntp -q -Dmaven.test.skip=true -Dspotless.check.skip=true -pl bootstrap -am package \
 && java -Djarmode=tools -jar bootstrap/target/northloop.jar extract --destination /app

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/northloop --create-home northloop
COPY --from=build /app /app
USER northloop
VOLUME /var/lib/northloop
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+ExitOnOutOfMemoryError", "-XX:MaxRAMPercentage=60", "--enable-native-access=ALL-UNNAMED", \
    "--sun-misc-unsafe-memory-access=allow", "-jar", "/app/northloop.jar", \
    "--northloop.home=/var/lib/northloop/home", "--server.address=0.0.0.0"]
