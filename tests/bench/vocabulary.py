"""The words of which the synthetic knowledge base is made."""

HEADS = """
anxiety depression attachment memory attention emotion perception motivation cognition
personality trauma addiction aggression arousal avoidance behavior conditioning conflict
consciousness coping creativity delusion denial dependence development dissociation empathy
fatigue fear grief guilt habituation hallucination identity imagery impulsivity inhibition
insight insomnia intelligence intimacy introspection language learning loneliness mania
mindfulness mood obsession panic paranoia phobia play pleasure preference projection psychosis
punishment reasoning recall recognition reinforcement rejection relapse relaxation repression
resilience reward rumination schema self-esteem sensation shame shyness sleep socialization
speech stigma stress suggestion temperament tension thought tolerance transference vigilance
withdrawal worry autonomy belief boredom catharsis closeness compulsion concentration confidence
craving curiosity desire disgust distress embarrassment envy exhaustion expectation extinction
gratitude hope hostility humor jealousy judgment mourning optimism orientation pessimism regret
remorse sadness satisfaction sympathy trust
""".split()

MODIFIERS = """
social cognitive affective behavioral emotional developmental clinical secure insecure avoidant
ambivalent acute chronic primary secondary generalized situational anticipatory episodic
semantic procedural implicit explicit selective sustained divided automatic voluntary
involuntary conscious unconscious latent manifest intrinsic extrinsic operant classical
vicarious observational collective cultural interpersonal intrapersonal familial parental
maternal paternal adolescent adult infantile geriatric neural cortical limbic autonomic hormonal
visual auditory tactile olfactory spatial temporal verbal nonverbal numerical logical moral
existential spiritual sexual occupational academic athletic digital traumatic complex simple
mixed atypical masked reactive endogenous exogenous psychotic neurotic borderline narcissistic
histrionic obsessive compulsive dependent schizoid antisocial passive active defensive adaptive
maladaptive compensatory residual recurrent transient persistent intermittent partial total
relative absolute global local dynamic static functional structural experimental applied
comparative evolutionary humanistic psychodynamic systemic strategic narrative somatic sensory
motor perceptual attentional motivational regulatory prosocial dyadic triadic bilateral
peripheral central directed free guided graded massed distributed delayed immediate negative
positive neutral reciprocal mutual shared perceived actual ideal private public hidden normative
idiosyncratic rational irrational intuitive analytic holistic heightened blunted flat labile
expressive receptive generative
""".split()

KINDS = """
disorder theory model scale effect therapy bias syndrome test inventory hypothesis response
style strategy training group technique threshold paradigm interview schedule pattern deficit
index questionnaire protocol network cycle profile stage
""".split()

PREFIXES = """
neuro psycho para hypo hyper dys meta auto echo macro micro soma cata ana ortho hetero homo
pseudo crypto retro ante poly oligo brady tachy photo phono thermo chrono
""".split()

ROOTS = """
phren thym mnes prax gnos lex graph log path phil phob pnea kines tax esthes nost soph ton trop
morph orex dips somn act bul cenesth
""".split()

SUFFIXES = """
ia ism osis ality esis ics itis opathy ogeny uria
""".split()

NAMES = """
Müller Bühler Ångström Köhler Piéron Gudjónsson Séguin Bálint Møller Žižek Weber Harlow Bowlby
Pavlova Stroop Asch Milgrim Rosenthal Zeigarnik Ebbing Wernicke Broca Korsakow Capgras Cotard
Fregoli Kluver Charcot Janet Klein Kernberg Marlowe Likert Thurstone Cattel Eysenk Gilford Binet
Raven Benton Halstead Reitan Hamilt Beckwith Ellison Linehan
""".split()

FILLER = """
people often describe this during treatment because it shapes how they respond when daily
demands change over several weeks many readers find that small steps help more than large ones
and a clinician may ask about recent events at home or work before any plan is made some find it
useful to write down what happened what they noticed in the body and what they did next over
time these notes show which moments are harder which are easier and where support from others
makes a difference evidence from long studies suggests most adults improve with steady practice
although progress is rarely even and setbacks are common it helps to explain that such
experiences are not a sign of weakness families can learn to listen without giving quick advice
and to agree on clear limits in schools teachers may notice changes first while physicians rule
out medical causes researchers still debate how large the contribution of early life is and
whether the same account holds across countries measures differ in length cost and accuracy so
results should be read with care a good explanation uses plain words gives one example and says
what is not yet known later sessions return to earlier goals review what worked and decide
together whether to continue
""".split()

JOURNALS = (
    "Journal of Applied Clinical Studies",
    "Annals of Practice",
    "Review of Mind and Body",
    "Care Quarterly",
)

SECTIONS = (
    "Overview",
    "How it works",
    "In everyday life",
    "Clinical relevance",
    "What helps",
    "Common misunderstandings",
)
