extension PlanningProblem {
    private typealias Key = SIMD3<Int>

    /// Fills the streams, pools and groups from the needs, the nominations and the registry.
    func fillStreams() {
        var groupOf: [SIMD2<Int>: Int] = [:]
        let streamOf = fillNeeds(&groupOf)
        let poolOf = fillPools(&groupOf, streamOf)
        for s in streams.indices {
            for country in streams[s].countries {
                guard let p = poolOf[Key(country, streams[s].topic, streams[s].language)] else { continue }
                streams[s].pools.append(p)
                if streams[s].isBilateral { pools[p].borderStreams.append(s) }
            }
        }
        fillRegistry(&groupOf)
    }

    private func group(_ topic: Int, _ language: Int, _ groupOf: inout [SIMD2<Int>: Int]) -> Int {
        let key = SIMD2(topic, language)
        if let known = groupOf[key] { return known }
        groupOf[key] = groups.count
        groups.append(Group(topic: topic, language: language))
        return groups.count - 1
    }

    private func fillNeeds(_ groupOf: inout [SIMD2<Int>: Int]) -> [Key: Int] {
        let languageIndex = Self.index(languages)
        var streamOf: [Key: Int] = [:]
        for (n, need) in instance.needs.enumerated() {
            let place = placeIndex[need.borderPost ?? need.country] ?? 0
            let key = Key(place, topicIndex[need.topic] ?? 0, languageIndex[need.language] ?? 0)
            if streamOf[key] == nil {
                streamOf[key] = streams.count
                addStream(key, &groupOf)
            }
            streams[streamOf[key] ?? 0].needs.append(n)
        }
        return streamOf
    }

    private func addStream(_ key: Key, _ groupOf: inout [SIMD2<Int>: Int]) {
        let place = key[0]
        let countryCount = instance.countries.count
        let local =
            place < countryCount
            ? [place] : instance.borderPosts[place - countryCount].countries.compactMap { countryIndex[$0] }
        let stream = Stream(
            place: place,
            topic: key[1],
            language: key[2],
            countries: local,
            isBilateral: place >= countryCount
        )
        stream.group = group(key[1], key[2], &groupOf)
        stream.venues = venuesOfPlace[place]
        groups[stream.group].streams.append(streams.count)
        streamsOfPlace[place].append(streams.count)
        streams.append(stream)
    }

    private func fillPools(_ groupOf: inout [SIMD2<Int>: Int], _ streamOf: [Key: Int]) -> [Key: Int] {
        let languageIndex = Self.index(languages)
        var poolOf: [Key: Int] = [:]
        for nomination in instance.nominations {
            let country = countryIndex[nomination.country] ?? 0
            let key = Key(country, topicIndex[nomination.topic] ?? 0, languageIndex[nomination.language] ?? 0)
            if let known = poolOf[key] {
                pools[known].limit += nomination.maxCandidates
                continue
            }
            poolOf[key] = pools.count
            let g = group(key[1], key[2], &groupOf)
            groups[g].pools.append(pools.count)
            pools.append(
                Pool(
                    country: country,
                    topic: key[1],
                    language: key[2],
                    group: g,
                    limit: nomination.maxCandidates,
                    stream: streamOf[key]
                )
            )
        }
        return poolOf
    }

    private func fillRegistry(_ groupOf: inout [SIMD2<Int>: Int]) {
        let languageIndex = Self.index(languages)
        for (t, trainer) in instance.trainers.enumerated() {
            var held: [Int: PlanningInstance.Certification] = [:]
            for certification in trainer.certifications { held[topicIndex[certification.topic] ?? 0] = certification }
            for (topic, certification) in held.sorted(by: { $0.key < $1.key }) {
                for language in Set(trainer.languages).sorted() {
                    let g = group(topic, languageIndex[language] ?? 0, &groupOf)
                    groups[g].trainers.append(
                        Registered(
                            trainer: t,
                            isMaster: certification.level == "master",
                            validUntil: certification.validUntilWeek
                        )
                    )
                }
            }
        }
    }
}
