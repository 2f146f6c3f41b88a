"""Which of YAML's readers is used: the fast one, where there is one."""

import yaml

Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
